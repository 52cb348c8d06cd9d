import type { Language } from '@passerelle/kernel';

import type { PartContent, PartKind } from '../course-draft/course-part.js';
import { ACTIVITY_SHAPES, type FieldShape, LESSON_SHAPE, OUTLINE_SHAPE, QUIZ_SHAPE } from '../course-draft/course-shape.js';
import { isFields } from '../course-draft/part-faults.js';

/** One field that two wordings of a part do not say alike, in one language where it is said in two. */
export interface FieldDifference {
  /** Names of fields and ids of things: `activities/l1-t1/markdown`. */
  readonly path: string;
  readonly language: Language | null;
  /** What stands there; `order`: the ids of the things of a list, in the order that changed. */
  readonly holds: FieldShape['holds'] | 'order';
  /** Null where there was no such field. */
  readonly before: string | null;
  readonly after: string | null;
}

type Leaf = Omit<FieldDifference, 'before' | 'after'> & { readonly value: string };
type Fields = Readonly<Record<string, unknown>>;

const LANGUAGES: readonly Language[] = ['fr', 'en'];
const BOTH_LANGUAGES: ReadonlySet<FieldShape['holds']> = new Set(['words', 'markdown', 'drawing', 'media', 'captions']);

/**
 * What two wordings of a part do not say alike, field by field: as the second has them in order, then what is gone. What the
 * shapes do not name is passed over.
 */
export function comparePart(kind: PartKind, before: PartContent | undefined, after: PartContent | undefined): readonly FieldDifference[] {
  const [was, is] = [before, after].map((content) => new Map((content ? leavesOf(kind, content as unknown as Fields) : []).map((leaf) => [keyOf(leaf), leaf])));
  const keys = [...new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])])];
  return keys.flatMap((key): readonly FieldDifference[] => {
    const [old, now] = [was?.get(key), is?.get(key)];
    const leaf = now ?? old;
    if (!leaf || old?.value === now?.value || (leaf.holds === 'order' && !isMoved(old, now))) return [];
    // An empty text that comes or goes with its activity says nothing.
    if (!old?.value && !now?.value) return [];
    return [{ path: leaf.path, language: leaf.language, holds: leaf.holds, before: old?.value ?? null, after: now?.value ?? null }];
  });
}

function keyOf({ path, language, holds }: Leaf): string {
  return `${path} ${language ?? ''} ${holds === 'order' ? 'order' : ''}`;
}

function leavesOf(kind: PartKind, content: Fields): readonly Leaf[] {
  if (kind === 'outline') return leavesIn(OUTLINE_SHAPE, content, '');
  if (kind === 'quiz') return leavesIn(QUIZ_SHAPE, content, '');
  const activities = thingsOf(content['activities']);
  return [...leavesIn(LESSON_SHAPE, content, ''), orderOf('activities', activities), ...activities.flatMap((activity) => leavesIn(ACTIVITY_SHAPES[activity['kind'] as keyof typeof ACTIVITY_SHAPES] ?? [], activity, `activities/${String(activity['id'])}/`))];
}

function leavesIn(shapes: readonly FieldShape[], fields: Fields, at: string): readonly Leaf[] {
  return shapes.flatMap((shape): readonly Leaf[] => {
    const [value, path] = [fields[shape.key], `${at}${shape.key}`];
    if (shape.holds === 'list') {
      const things = thingsOf(value);
      return [orderOf(path, things), ...things.flatMap((thing) => leavesIn(shape.of, thing, `${path}/${String(thing['id'])}/`))];
    }
    if (value === undefined || value === null) return [];
    if (BOTH_LANGUAGES.has(shape.holds)) return LANGUAGES.map((language) => ({ path, language, holds: shape.holds, value: isFields(value) ? String(value[language]) : '' }));
    return [{ path, language: null, holds: shape.holds, value: Array.isArray(value) ? value.join(', ') : String(value) }];
  });
}

function thingsOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function orderOf(path: string, things: readonly Fields[]): Leaf {
  return { path, language: null, holds: 'order', value: things.map(({ id }) => String(id)).join(' ') };
}

/** Whether the things that both have are not in the same order: those that come or go are told by their own fields. */
function isMoved(old: Leaf | undefined, now: Leaf | undefined): boolean {
  const [was, is] = [old?.value.split(' ') ?? [], now?.value.split(' ') ?? []];
  return was.filter((id) => is.includes(id)).join(' ') !== is.filter((id) => was.includes(id)).join(' ');
}
