import type { CoursePart, PartId } from '../course-draft/course-part.js';

export const PART_CHANGES = ['added', 'removed', 'changed'] as const;
export type PartChangeKind = (typeof PART_CHANGES)[number];

export interface PartChange {
  readonly partId: PartId;
  readonly change: PartChangeKind;
}

/** What becomes of the parts of a course from one wording to another: in the order of the second, then those that are gone. */
export function compareParts(before: readonly CoursePart[], after: readonly CoursePart[]): readonly PartChange[] {
  const was = new Map(before.map(({ partId, content }) => [partId, content]));
  const is = new Set(after.map(({ partId }) => partId));
  return [
    ...after.flatMap(({ partId, content }): readonly PartChange[] => {
      const old = was.get(partId);
      if (!old) return [{ partId, change: 'added' }];
      return sameContent(old, content) ? [] : [{ partId, change: 'changed' }];
    }),
    ...before.flatMap(({ partId }): readonly PartChange[] => (is.has(partId) ? [] : [{ partId, change: 'removed' }])),
  ];
}

/** Whether two values say the same, whatever the order of their fields; a field that is absent is one that is undefined. */
export function sameContent(some: unknown, other: unknown): boolean {
  if (some === other) return true;
  if (typeof some !== 'object' || typeof other !== 'object' || some === null || other === null || Array.isArray(some) !== Array.isArray(other)) return false;
  const [left, right] = [some as Readonly<Record<string, unknown>>, other as Readonly<Record<string, unknown>>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => sameContent(left[key], right[key]));
}
