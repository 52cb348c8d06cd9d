import type { AccountId, CompetencyId, ItemDraftId, ItemId } from '@passerelle/kernel';

import type { Item, Misconception } from '../item/item.js';

/** `writing`, then somebody else reads it; when they accept it, it is published. */
export const ITEM_DRAFT_STATES = ['writing', 'inReview', 'published'] as const;
export type ItemDraftState = (typeof ITEM_DRAFT_STATES)[number];

/** What the author of a question writes; it may be unfinished. */
export interface ItemBeingWritten extends Pick<Item, 'level' | 'task' | 'family' | 'content' | 'explanation' | 'source'> {
  /** Misconceptions that the bank does not name yet; they come into it with the question. */
  readonly ideas: readonly Omit<Misconception, 'competency'>[];
}

/** A version of a question that is being written. */
export interface ItemDraft {
  readonly id: ItemDraftId;
  readonly itemId: ItemId;
  readonly competency: CompetencyId;
  /** The version it was begun from; null for a question that was never published. */
  readonly baseVersion: number | null;
  readonly state: ItemDraftState;
  /** Each change makes one more. */
  readonly revision: number;
  readonly written: ItemBeingWritten;
  readonly begunByName: string;
  readonly begunAt: Date;
  readonly changedBy: AccountId;
  readonly changedByName: string;
  readonly changedAt: Date;
  readonly archivedAt: Date | null;
}

export type SaveItemRefusal =
  /** Somebody else, or oneself in another tab, changed it since it was read: their words stay, and so do one's own. */
  | { readonly kind: 'ItemDraftChanged' }
  /** It was published, or put away. */
  | { readonly kind: 'ItemDraftClosed'; readonly state: ItemDraftState; readonly archived: boolean };

/**
 * Why a change of a draft is not kept; undefined when it may be.
 * @param expected the revision that was read
 */
export function judgeItemSave({ state, archivedAt, revision }: Pick<ItemDraft, 'state' | 'archivedAt' | 'revision'>, expected: number): SaveItemRefusal | undefined {
  if (state === 'published' || archivedAt) return { kind: 'ItemDraftClosed', state, archived: archivedAt !== null };
  return revision === expected ? undefined : { kind: 'ItemDraftChanged' };
}
