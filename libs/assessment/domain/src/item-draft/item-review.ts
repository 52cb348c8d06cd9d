import type { AccountId } from '@passerelle/kernel';

import { type BankFault, isBlocking } from '../bank/lint-bank.js';
import type { ItemDraft, ItemDraftState } from './item-draft.js';

/** What a second reader says of a question. */
export const ITEM_REVIEW_OUTCOMES = ['accepted', 'returned'] as const;
export type ItemReviewOutcome = (typeof ITEM_REVIEW_OUTCOMES)[number];

/** Characters of what a reader says at most, and at least of a question that is sent back: its authors must know what to do. */
export const ITEM_REMARKS_LENGTH = 2000;
export const SHORTEST_ITEM_REMARKS = 10;

export type ItemReviewRefusal =
  /** Whoever wrote in it, be it a word, or asked that it be reviewed, does not review it. */
  | { readonly kind: 'ItemReviewerIsAuthor' }
  | { readonly kind: 'ItemDraftNotInReview'; readonly state: ItemDraftState }
  /** Another revision than the one that was read. */
  | { readonly kind: 'ItemDraftChanged' }
  | { readonly kind: 'ItemReviewSaysNothing'; readonly shortest: number }
  /** Another version was published since the draft was begun. */
  | { readonly kind: 'ItemMovedOn'; readonly version: number }
  | { readonly kind: 'ItemDraftFaulty'; readonly faults: readonly BankFault[] };

export interface ItemReading {
  readonly reviewer: AccountId;
  readonly outcome: ItemReviewOutcome;
  readonly words: string;
  /** The revision that was read. */
  readonly revision: number;
}

/**
 * Why somebody's reading of a draft does not count; undefined when it does.
 * @param hands whoever wrote in it, and whoever asked that it be reviewed
 * @param latest the question's latest version; 0 for one that was never published
 * @param faults what the linter says of it
 */
export function judgeItemReview(draft: Pick<ItemDraft, 'state' | 'revision' | 'baseVersion' | 'archivedAt'>, { reviewer, outcome, words, revision }: ItemReading, hands: ReadonlySet<AccountId>, latest: number, faults: readonly BankFault[]): ItemReviewRefusal | undefined {
  if (draft.state !== 'inReview' || draft.archivedAt !== null) return { kind: 'ItemDraftNotInReview', state: draft.state };
  if (hands.has(reviewer)) return { kind: 'ItemReviewerIsAuthor' };
  if (draft.revision !== revision) return { kind: 'ItemDraftChanged' };
  if (outcome === 'returned') return words.trim().length < SHORTEST_ITEM_REMARKS ? { kind: 'ItemReviewSaysNothing', shortest: SHORTEST_ITEM_REMARKS } : undefined;
  if ((draft.baseVersion ?? 0) !== latest) return { kind: 'ItemMovedOn', version: latest };
  const blocking = faults.filter(isBlocking);
  return blocking.length > 0 ? { kind: 'ItemDraftFaulty', faults: blocking } : undefined;
}
