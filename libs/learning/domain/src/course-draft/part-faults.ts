import type { PartKind } from './course-part.js';
import { ACTIVITY_SHAPES, type FieldShape, LESSON_SHAPE, OUTLINE_SHAPE, QUIZ_SHAPE } from './course-shape.js';

/** Characters of a line or a paragraph, and of a whole text, in one language. */
export const WORDS_LENGTH = 4000;
export const MARKDOWN_LENGTH = 40_000;
/** Things that a list may have. */
const LONGEST_LIST = 100;
const ID = /^[a-z0-9][a-z0-9-]{0,79}$/i;
export const FILE_NAME = /^[a-z0-9][a-z0-9._-]{0,119}$/i;
const ENDINGS: readonly unknown[] = [undefined, null, 'good', 'fair', 'poor'];

type Fields = Readonly<Record<string, unknown>>;

/**
 * What is wrong with the form of a part that somebody wants kept, each fault with the place where it stands; empty when it
 * is well formed. Says nothing of what it means: a draft may be unfinished. Names that are not known are let through, so
 * that what a page cannot edit is not lost.
 */
export function partFaults(kind: PartKind, content: unknown): readonly string[] {
  if (!isFields(content)) return ['fields are expected'];
  switch (kind) {
    case 'outline':
      return fieldsFaults(OUTLINE_SHAPE, content, 'outline');
    case 'quiz':
      return [...idFaults(content, 'quiz'), ...fieldsFaults(QUIZ_SHAPE, content, 'quiz')];
    case 'lesson':
      return [...idFaults(content, 'lesson'), ...fieldsFaults(LESSON_SHAPE, content, 'lesson'), ...activitiesFaults(content['activities'])];
  }
}

function activitiesFaults(activities: unknown): readonly string[] {
  return listFaults(activities, 'activities', (activity, at) => {
    const shape = typeof activity['kind'] === 'string' && Object.hasOwn(ACTIVITY_SHAPES, activity['kind']) ? ACTIVITY_SHAPES[activity['kind'] as keyof typeof ACTIVITY_SHAPES] : undefined;
    return shape ? fieldsFaults(shape, activity, at) : [`${at}: no such kind of activity`];
  });
}

function fieldsFaults(shapes: readonly FieldShape[], content: Fields, at: string): readonly string[] {
  return shapes.flatMap((shape) => fieldFaults(shape, content[shape.key], `${at}/${shape.key}`));
}

function fieldFaults(shape: FieldShape, value: unknown, at: string): readonly string[] {
  switch (shape.holds) {
    case 'words':
    case 'markdown':
      return shape.mayBeNull && value === null ? [] : textFaults(value, shape.holds === 'words' ? WORDS_LENGTH : MARKDOWN_LENGTH, at);
    case 'drawing':
    case 'media':
    case 'captions':
      return isBilingual(value) && [value.fr, value.en].every((name) => name === '' || FILE_NAME.test(name)) ? [] : [`${at}: a file name in each language is expected`];
    case 'flag':
      return typeof value === 'boolean' ? [] : [`${at}: true or false is expected`];
    case 'number':
      return typeof value === 'number' && value >= shape.least && value <= shape.most ? [] : [`${at}: a number from ${shape.least} to ${shape.most} is expected`];
    case 'ending':
      return ENDINGS.includes(value) ? [] : [`${at}: no such ending`];
    case 'scene':
    case 'competency':
      return typeof value === 'string' && (value === '' || ID.test(value)) ? [] : [`${at}: an id is expected`];
    case 'ids':
      return (shape.mayBeAbsent && value === undefined) || (Array.isArray(value) && value.length <= LONGEST_LIST && value.every((id) => typeof id === 'string' && ID.test(id)) && new Set(value).size === value.length) ? [] : [`${at}: ids are expected, each once`];
    case 'list':
      return shape.mayBeAbsent && value === undefined ? [] : listFaults(value, at, (one, place) => fieldsFaults(shape.of, one, place));
  }
}

function listFaults(value: unknown, at: string, faultsOf: (one: Fields, at: string) => readonly string[]): readonly string[] {
  if (!Array.isArray(value)) return [`${at}: a list is expected`];
  if (value.length > LONGEST_LIST) return [`${at}: more than ${LONGEST_LIST}`];
  const ids = value.map((one: unknown) => (isFields(one) ? one['id'] : undefined));
  return [
    ...(new Set(ids).size === ids.length ? [] : [`${at}: an id is there twice`]),
    ...value.flatMap((one: unknown, place) => (isFields(one) ? [...idFaults(one, `${at}/${place}`), ...faultsOf(one, `${at}/${place}`)] : [`${at}/${place}: fields are expected`])),
  ];
}

function idFaults({ id }: Fields, at: string): readonly string[] {
  return typeof id === 'string' && ID.test(id) ? [] : [`${at}: an id of letters, figures and hyphens is expected`];
}

function textFaults(value: unknown, longest: number, at: string): readonly string[] {
  if (!isBilingual(value)) return [`${at}: a text in each language is expected`];
  return value.fr.length <= longest && value.en.length <= longest ? [] : [`${at}: more than ${longest} characters`];
}

function isBilingual(value: unknown): value is { readonly fr: string; readonly en: string } {
  return isFields(value) && typeof value['fr'] === 'string' && typeof value['en'] === 'string';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
