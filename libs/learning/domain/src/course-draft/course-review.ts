import type { AccountId } from '@passerelle/kernel';

import type { CourseDraft, CourseDraftState } from './course-draft.js';

/** What a second reader says of a draft. */
export const REVIEW_OUTCOMES = ['approved', 'returned'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** Characters of a comment, and of what a reader says of the whole. */
export const COMMENT_LENGTH = 2000;
/** Fewest characters with which a draft is sent back: its authors must know what to do. */
export const SHORTEST_COMMENT = 10;

/** Whoever had a hand in a draft. */
export interface DraftAuthor {
  readonly accountId: AccountId;
  readonly name: string;
}

export type ReviewRefusal =
  /** Whoever wrote a draft, be it a word, does not review it. */
  | { readonly kind: 'ReviewerIsAuthor' }
  | { readonly kind: 'CourseDraftNotInReview'; readonly state: CourseDraftState }
  | { readonly kind: 'ReviewSaysNothing'; readonly shortest: number };

/** Why somebody's reading of a draft does not count; undefined when it does. */
export function judgeReview({ state }: Pick<CourseDraft, 'state'>, reviewer: AccountId, authors: readonly DraftAuthor[], outcome: ReviewOutcome, words: string): ReviewRefusal | undefined {
  if (state !== 'inReview') return { kind: 'CourseDraftNotInReview', state };
  if (authors.some(({ accountId }) => accountId === reviewer)) return { kind: 'ReviewerIsAuthor' };
  return outcome === 'returned' && words.trim().length < SHORTEST_COMMENT ? { kind: 'ReviewSaysNothing', shortest: SHORTEST_COMMENT } : undefined;
}

export type PublicationRefusal =
  | { readonly kind: 'CourseDraftNotApproved'; readonly state: CourseDraftState }
  /** Another version was published since the draft was begun: what it changes is no longer what was read. */
  | { readonly kind: 'CourseMovedOn'; readonly version: number };

/**
 * Why a draft is not published; undefined when it may be.
 * @param latest the course's latest version; 0 for a course that was never published
 */
export function judgePublication({ state, baseVersion }: Pick<CourseDraft, 'state' | 'baseVersion'>, latest: number): PublicationRefusal | undefined {
  if (state !== 'approved') return { kind: 'CourseDraftNotApproved', state };
  return (baseVersion ?? 0) === latest ? undefined : { kind: 'CourseMovedOn', version: latest };
}
