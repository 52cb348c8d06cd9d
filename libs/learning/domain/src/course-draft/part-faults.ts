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

/** What is expected of something in a part, and is not found. */
export type PartFaultKind =
  | 'FieldsExpected'
  | 'ListExpected'
  | 'ListTooLong'
  | 'TextExpected'
  | 'TextTooLong'
  | 'FileNameExpected'
  | 'FlagExpected'
  | 'NumberExpected'
  | 'EndingUnknown'
  | 'ActivityKindUnknown'
  | 'IdExpected'
  | 'IdsExpected'
  | 'IdTwice';

/** A fault of the form of a part, and where it stands: names of fields and places in lists, `activities/0/question`. */
export interface PartFault {
  readonly kind: PartFaultKind;
  readonly at: string;
  /** Bounds of a number; the longest list or text. */
  readonly least: number | null;
  readonly most: number | null;
}

/**
 * What is wrong with the form of a part that somebody wants kept, each fault with the place where it stands; empty when it
 * is well formed. Says nothing of what it means: a draft may be unfinished. Names that are not known are let through, so
 * that what a page cannot edit is not lost.
 */
export function partFaults(kind: PartKind, content: unknown): readonly PartFault[] {
  if (!isFields(content)) return [fault('FieldsExpected', '')];
  switch (kind) {
    case 'outline':
      return fieldsFaults(OUTLINE_SHAPE, content, '');
    case 'quiz':
      return [...idFaults(content, ''), ...fieldsFaults(QUIZ_SHAPE, content, '')];
    case 'lesson':
      return [...idFaults(content, ''), ...fieldsFaults(LESSON_SHAPE, content, ''), ...activitiesFaults(content['activities'])];
  }
}

function activitiesFaults(activities: unknown): readonly PartFault[] {
  return listFaults(activities, 'activities', (activity, at) => {
    const shape = typeof activity['kind'] === 'string' && Object.hasOwn(ACTIVITY_SHAPES, activity['kind']) ? ACTIVITY_SHAPES[activity['kind'] as keyof typeof ACTIVITY_SHAPES] : undefined;
    return shape ? fieldsFaults(shape, activity, at) : [fault('ActivityKindUnknown', `${at}/kind`)];
  });
}

function fieldsFaults(shapes: readonly FieldShape[], content: Fields, at: string): readonly PartFault[] {
  return shapes.flatMap((shape) => fieldFaults(shape, content[shape.key], under(at, shape.key)));
}

function fieldFaults(shape: FieldShape, value: unknown, at: string): readonly PartFault[] {
  switch (shape.holds) {
    case 'words':
    case 'markdown':
      return shape.mayBeNull && value === null ? [] : textFaults(value, shape.holds === 'words' ? WORDS_LENGTH : MARKDOWN_LENGTH, at);
    case 'drawing':
    case 'media':
    case 'captions':
      return isBilingual(value) && [value.fr, value.en].every((name) => name === '' || FILE_NAME.test(name)) ? [] : [fault('FileNameExpected', at)];
    case 'flag':
      return typeof value === 'boolean' ? [] : [fault('FlagExpected', at)];
    case 'number':
      return typeof value === 'number' && value >= shape.least && value <= shape.most ? [] : [fault('NumberExpected', at, shape.least, shape.most)];
    case 'ending':
      return ENDINGS.includes(value) ? [] : [fault('EndingUnknown', at)];
    case 'scene':
    case 'competency':
      return typeof value === 'string' && (value === '' || ID.test(value)) ? [] : [fault('IdExpected', at)];
    case 'ids':
      return (shape.mayBeAbsent && value === undefined) || (Array.isArray(value) && value.length <= LONGEST_LIST && value.every((id) => typeof id === 'string' && ID.test(id)) && new Set(value).size === value.length) ? [] : [fault('IdsExpected', at)];
    case 'list':
      return shape.mayBeAbsent && value === undefined ? [] : listFaults(value, at, (one, place) => fieldsFaults(shape.of, one, place));
  }
}

function listFaults(value: unknown, at: string, faultsOf: (one: Fields, at: string) => readonly PartFault[]): readonly PartFault[] {
  if (!Array.isArray(value)) return [fault('ListExpected', at)];
  if (value.length > LONGEST_LIST) return [fault('ListTooLong', at, null, LONGEST_LIST)];
  const ids = value.map((one: unknown) => (isFields(one) ? one['id'] : undefined));
  return [
    ...(new Set(ids).size === ids.length ? [] : [fault('IdTwice', at)]),
    ...value.flatMap((one: unknown, place) => (isFields(one) ? [...idFaults(one, `${at}/${place}`), ...faultsOf(one, `${at}/${place}`)] : [fault('FieldsExpected', `${at}/${place}`)])),
  ];
}

function idFaults({ id }: Fields, at: string): readonly PartFault[] {
  return typeof id === 'string' && ID.test(id) ? [] : [fault('IdExpected', under(at, 'id'))];
}

function textFaults(value: unknown, longest: number, at: string): readonly PartFault[] {
  if (!isBilingual(value)) return [fault('TextExpected', at)];
  return value.fr.length <= longest && value.en.length <= longest ? [] : [fault('TextTooLong', at, null, longest)];
}

function fault(kind: PartFaultKind, at: string, least: number | null = null, most: number | null = null): PartFault {
  return { kind, at, least, most };
}

const under = (at: string, key: string) => (at ? `${at}/${key}` : key);

function isBilingual(value: unknown): value is { readonly fr: string; readonly en: string } {
  return isFields(value) && typeof value['fr'] === 'string' && typeof value['en'] === 'string';
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
