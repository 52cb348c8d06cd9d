import { assembleCourse, type CoursePart, type PartContent, type PartId, splitCourse } from '../course-draft/course-part.js';
import { sameContent } from './compare-parts.js';

export interface FollowedBase {
  /** Parts of the newer version to write in the draft: those that the draft had left as they were, and new ones. */
  readonly taken: readonly CoursePart[];
  /** Parts that both the draft and the newer version changed: the draft's own words stay. */
  readonly kept: readonly PartId[];
  /** New lessons that the draft's own outline does not name: they arrive set aside. */
  readonly aside: readonly PartId[];
}

/**
 * What a draft takes of a version published since it was begun: parts that it did not touch follow the newer version, those that
 * both changed stay its own. A three-way merge whose smallest piece is a part, so that no sentence is made that nobody wrote.
 * @param base the version that the draft was begun from; empty for a course that was never published
 * @param mine the parts of the draft, those set aside too
 */
export function followBase(base: readonly CoursePart[], newer: readonly CoursePart[], mine: readonly CoursePart[]): FollowedBase {
  const [was, own] = [byId(base), byId(mine)];
  const taken: CoursePart[] = [];
  const kept: PartId[] = [];
  for (const { partId, content } of newer) {
    const [old, written] = [was.get(partId), own.get(partId)];
    if (same(written, content) || same(old, content)) continue;
    if (written === undefined || same(written, old)) taken.push({ partId, content });
    else kept.push(partId);
  }
  const after = new Map<PartId, PartContent>([...own, ...taken.map(({ partId, content }) => [partId, content] as const)]);
  const live = new Set(splitCourse(assembleCourse('' as never, 1, [...after].map(([partId, content]) => ({ partId, content })))).map(({ partId }) => partId));
  return { taken, kept, aside: taken.flatMap(({ partId }) => (live.has(partId) ? [] : [partId])) };
}

function byId(parts: readonly CoursePart[]): ReadonlyMap<PartId, PartContent> {
  return new Map(parts.map(({ partId, content }) => [partId, content]));
}

function same(some: PartContent | undefined, other: PartContent | undefined): boolean {
  return some !== undefined && other !== undefined && sameContent(some, other);
}
