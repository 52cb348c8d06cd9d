import type { AccountId, BilingualText, CourseDraftId, CourseId } from '@passerelle/kernel';

import type { CoursePart } from './course-part.js';
import type { OlderLanguages } from './older-languages.js';

/** `writing`, then somebody else reads it, and it is published once they say so. */
export const COURSE_DRAFT_STATES = ['writing', 'inReview', 'approved', 'published'] as const;
export type CourseDraftState = (typeof COURSE_DRAFT_STATES)[number];

/** A version of a course that is being written. */
export interface CourseDraft {
  readonly id: CourseDraftId;
  readonly courseId: CourseId;
  /** The version it was begun from; null for a course that was never published. */
  readonly baseVersion: number | null;
  readonly state: CourseDraftState;
  readonly title: BilingualText;
  readonly begunByName: string;
  readonly begunAt: Date;
  readonly changedByName: string;
  readonly changedAt: Date;
  readonly archivedAt: Date | null;
}

/** A part of a draft as it stands; each change makes one more revision. */
export interface CourseDraftPart extends CoursePart {
  readonly revision: number;
  readonly older: OlderLanguages;
  readonly changedBy: AccountId;
  readonly changedByName: string;
  readonly changedAt: Date;
}

export type SavePartRefusal =
  /** Somebody else, or oneself in another tab, changed the part since it was read: their words stay, and so do one's own. */
  | { readonly kind: 'CourseDraftPartChanged'; readonly current: CourseDraftPart }
  /** It was published, or put away. */
  | { readonly kind: 'CourseDraftClosed'; readonly state: CourseDraftState; readonly archived: boolean };

/**
 * Why a change of a part is not kept; undefined when it may be.
 * @param expected the revision that was read; 0 for a part that is not there yet
 */
export function judgeSave({ state, archivedAt }: Pick<CourseDraft, 'state' | 'archivedAt'>, current: CourseDraftPart | undefined, expected: number): SavePartRefusal | undefined {
  if (isClosed({ state, archivedAt })) return { kind: 'CourseDraftClosed', state, archived: archivedAt !== null };
  return current && current.revision !== expected ? { kind: 'CourseDraftPartChanged', current } : undefined;
}

/** Whether nothing more becomes of a draft: it is a version, or was put away. */
export function isClosed({ state, archivedAt }: Pick<CourseDraft, 'state' | 'archivedAt'>): boolean {
  return state === 'published' || archivedAt !== null;
}
