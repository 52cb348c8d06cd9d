import type { AccountId, CourseReviewId } from '@passerelle/kernel';

import { type CourseDraft, type CourseDraftState, isClosed, type SavePartRefusal } from './course-draft.js';

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

/** Nothing is read nor published of a draft that was put away, nor again of one that is a version. */
export type DraftClosed = Extract<SavePartRefusal, { readonly kind: 'CourseDraftClosed' }>;

export type ReviewRefusal =
  | DraftClosed
  /** Whoever wrote a draft, be it a word, does not review it. */
  | { readonly kind: 'ReviewerIsAuthor' }
  /** Nor does whoever asked for it to be read. */
  | { readonly kind: 'ReviewerAsked' }
  | { readonly kind: 'CourseDraftNotInReview'; readonly state: CourseDraftState }
  /** What was read has changed, and was given to be read again. */
  | { readonly kind: 'CourseReviewLapsed' }
  | { readonly kind: 'ReviewSaysNothing'; readonly shortest: number };

/** A reading that nobody has given yet: which one, and who asked for it. */
export interface OpenReview {
  readonly id: CourseReviewId;
  readonly askedBy: AccountId;
}

/** What somebody makes of a draft that they read. */
export interface ReviewGiven {
  /** The reading that was asked for when they read. */
  readonly reviewId: CourseReviewId;
  readonly reviewer: AccountId;
  readonly outcome: ReviewOutcome;
  readonly words: string;
}

type Standing = Pick<CourseDraft, 'state' | 'archivedAt'>;

/**
 * Why somebody's reading of a draft does not count; undefined when it does.
 * @param open the reading that waits now, if any
 */
export function judgeReview(draft: Standing, open: OpenReview | undefined, { reviewId, reviewer, outcome, words }: ReviewGiven, authors: readonly DraftAuthor[]): ReviewRefusal | undefined {
  if (isClosed(draft)) return closed(draft);
  if (draft.state !== 'inReview' || !open) return { kind: 'CourseDraftNotInReview', state: draft.state };
  if (open.id !== reviewId) return { kind: 'CourseReviewLapsed' };
  const stranger = reviewerRefusal(reviewer, open, authors);
  if (stranger) return stranger;
  return outcome === 'returned' && words.trim().length < SHORTEST_COMMENT ? { kind: 'ReviewSaysNothing', shortest: SHORTEST_COMMENT } : undefined;
}

/** Whether somebody may read a draft for the others: they had no hand in it, and did not ask for it to be read. */
export function mayReview(reviewer: AccountId, open: Pick<OpenReview, 'askedBy'> | undefined, authors: readonly DraftAuthor[]): boolean {
  return reviewerRefusal(reviewer, open, authors) === undefined;
}

function reviewerRefusal(reviewer: AccountId, open: Pick<OpenReview, 'askedBy'> | undefined, authors: readonly DraftAuthor[]): ReviewRefusal | undefined {
  if (authors.some(({ accountId }) => accountId === reviewer)) return { kind: 'ReviewerIsAuthor' };
  return open?.askedBy === reviewer ? { kind: 'ReviewerAsked' } : undefined;
}

export type PublicationRefusal =
  | DraftClosed
  | { readonly kind: 'CourseDraftNotApproved'; readonly state: CourseDraftState }
  /** Another version was published since the draft was begun: what it changes is no longer what was read. */
  | { readonly kind: 'CourseMovedOn'; readonly version: number };

/**
 * Why a draft is not published; undefined when it may be.
 * @param latest the course's latest version; 0 for a course that was never published
 */
export function judgePublication({ baseVersion, ...draft }: Standing & Pick<CourseDraft, 'baseVersion'>, latest: number): PublicationRefusal | undefined {
  if (isClosed(draft)) return closed(draft);
  if (draft.state !== 'approved') return { kind: 'CourseDraftNotApproved', state: draft.state };
  return (baseVersion ?? 0) === latest ? undefined : { kind: 'CourseMovedOn', version: latest };
}

function closed({ state, archivedAt }: Standing): DraftClosed {
  return { kind: 'CourseDraftClosed', state, archived: archivedAt !== null };
}
