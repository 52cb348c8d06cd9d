import type { Activity } from '../activity/activity.js';

/**
 * What stands under one name in a part of a course. From these descriptions follow what the server takes, what a page lets
 * one write, which texts must be said in both languages, and which are read for their plainness.
 */
export type FieldShape =
  /** A text in both languages; Markdown where it is more than a line. `mayBeNull`: nothing at all may stand there. */
  | { readonly key: string; readonly holds: 'words' | 'markdown'; readonly mayBeNull?: true }
  /** The name of a file of the course, in each language. */
  | { readonly key: string; readonly holds: 'drawing' | 'media' | 'captions' }
  | { readonly key: string; readonly holds: 'flag' }
  /** A number between two others, both allowed. */
  | { readonly key: string; readonly holds: 'number'; readonly least: number; readonly most: number; readonly step: number }
  /** How a scene ends; absent where it goes on. */
  | { readonly key: string; readonly holds: 'ending' }
  /** The id of a scene of the same situation, of a competency. */
  | { readonly key: string; readonly holds: 'scene' | 'competency' }
  /** Ids: of lessons, of other courses. */
  | { readonly key: string; readonly holds: 'ids'; readonly mayBeAbsent?: true }
  /** Things in order, each with an id that no other has. */
  | { readonly key: string; readonly holds: 'list'; readonly of: readonly FieldShape[]; readonly mayBeAbsent?: true };

const words = (key: string): FieldShape => ({ key, holds: 'words' });
const markdown = (key: string): FieldShape => ({ key, holds: 'markdown' });
const list = (key: string, ...of: readonly FieldShape[]): FieldShape => ({ key, holds: 'list', of });
const minutes = (key: string): FieldShape => ({ key, holds: 'number', least: 1, most: 600, step: 1 });
const level = (key: string): FieldShape => ({ key, holds: 'number', least: 0, most: 5, step: 1 });
const PRACTICE_CHOICE: readonly FieldShape[] = [words('text'), { key: 'correct', holds: 'flag' }, words('feedback')];
const MULTIPLE: FieldShape = { key: 'multiple', holds: 'flag' };
const SECONDS: FieldShape = { key: 'durationSeconds', holds: 'number', least: 0, most: 36_000, step: 1 };

export const ACTIVITY_SHAPES: Readonly<Record<Activity['kind'], readonly FieldShape[]>> = {
  text: [markdown('markdown')],
  image: [{ key: 'file', holds: 'drawing' }, words('description'), words('caption')],
  video: [words('title'), { key: 'file', holds: 'media' }, { key: 'captions', holds: 'captions' }, markdown('transcript'), SECONDS],
  audio: [words('title'), { key: 'file', holds: 'media' }, markdown('transcript'), SECONDS],
  choice: [words('question'), MULTIPLE, list('choices', ...PRACTICE_CHOICE), words('explanation')],
  ordering: [words('instruction'), list('items', words('text')), words('explanation')],
  matching: [words('instruction'), list('pairs', words('left'), words('right')), words('explanation')],
  gaps: [words('instruction'), words('text'), list('gaps', list('options', ...PRACTICE_CHOICE)), words('explanation')],
  situation: [words('title'), { key: 'start', holds: 'scene' }, list('scenes', markdown('text'), { key: 'ending', holds: 'ending' }, list('choices', words('text'), words('consequence'), { key: 'next', holds: 'scene' }))],
  document: [words('title'), words('description'), list('passages', markdown('text'), { key: 'note', holds: 'words', mayBeNull: true })],
  note: [words('prompt'), words('hint')],
  handIn: [{ key: 'competency', holds: 'competency' }, words('instruction'), list('criteria', words('text'))],
};

export const ACTIVITY_KINDS = Object.keys(ACTIVITY_SHAPES) as readonly Activity['kind'][];

/** A lesson, its activities left out: each has the shape of its kind. */
export const LESSON_SHAPE: readonly FieldShape[] = [words('title'), words('objective'), minutes('durationMinutes'), { key: 'competencies', holds: 'ids', mayBeAbsent: true }];

export const QUIZ_SHAPE: readonly FieldShape[] = [
  words('title'),
  minutes('durationMinutes'),
  list('items', words('question'), MULTIPLE, { key: 'competency', holds: 'competency' }, level('level'), { key: 'discrimination', holds: 'number', least: 0.2, most: 3, step: 0.1 }, { key: 'difficulty', holds: 'number', least: 0, most: 5, step: 0.1 },
    list('choices', words('text'), { key: 'correct', holds: 'flag' }, { key: 'misconception', holds: 'words', mayBeNull: true }), words('explanation')),
];

/** What a course says of itself, and the order of its lessons. */
export const OUTLINE_SHAPE: readonly FieldShape[] = [
  words('title'),
  words('summary'),
  words('audience'),
  list('competencies', level('from'), level('to')),
  { key: 'prerequisites', holds: 'ids' },
  list('modules', words('title'), { key: 'lessons', holds: 'ids' }),
  { key: 'glossary', holds: 'list', mayBeAbsent: true, of: [words('term'), markdown('definition')] },
];
