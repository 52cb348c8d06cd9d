import { Injectable } from '@nestjs/common';
import type { ItemReviewOutcome } from '@passerelle/assessment-domain';
import type { AccountId, ItemDraftId } from '@passerelle/kernel';
import { loaderFor, newId, Transactions, type Viewer } from '@passerelle/platform-api';

export interface ItemReviewRow {
  readonly askedBy: AccountId;
  readonly askedByName: string;
  readonly askedAt: Date;
  readonly word: string;
  readonly reviewerName: string | null;
  readonly outcome: ItemReviewOutcome | 'withdrawn' | null;
  readonly words: string | null;
  readonly endedAt: Date | null;
}

export interface ItemDraftAuthor {
  readonly accountId: AccountId;
  readonly name: string;
}

/** Who wrote drafts of questions, and what second readers are asked and say. */
@Injectable()
export class ItemReviews {
  constructor(private readonly transactions: Transactions) {}

  private readonly reviews = loaderFor<ItemDraftId, readonly ItemReviewRow[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<ItemReviewRow & { readonly draftId: ItemDraftId }>(
      `select draft_id as "draftId", asked_by as "askedBy", asked_by_name as "askedByName", asked_at as "askedAt", word, reviewer_name as "reviewerName", outcome, words, ended_at as "endedAt" from assessment.item_review
       where organization_id = $1 and draft_id = any($2) order by asked_at desc, id desc`,
      [viewer.organizationId, ids],
    );
    const byDraft = Map.groupBy(rows, ({ draftId }) => draftId);
    return ids.map((id) => byDraft.get(id) ?? []);
  });

  private readonly authors = loaderFor<ItemDraftId, readonly ItemDraftAuthor[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<ItemDraftAuthor & { readonly draftId: ItemDraftId }>('select draft_id as "draftId", account_id as "accountId", name from assessment.item_draft_author where organization_id = $1 and draft_id = any($2) order by first_at', [viewer.organizationId, ids]);
    const byDraft = Map.groupBy(rows, ({ draftId }) => draftId);
    return ids.map((id) => byDraft.get(id) ?? []);
  });

  /** Readings of a draft, the latest first. */
  of(viewer: Viewer, id: ItemDraftId): Promise<readonly ItemReviewRow[]> {
    return this.reviews(viewer).load(id);
  }

  authorsOf(viewer: Viewer, id: ItemDraftId): Promise<readonly ItemDraftAuthor[]> {
    return this.authors(viewer).load(id);
  }

  /** Whoever wrote in a draft, and whoever asked for the reading that is open: none of them is its second person. */
  async handsIn(viewer: Viewer, id: ItemDraftId): Promise<ReadonlySet<AccountId>> {
    const open = (await this.of(viewer, id)).filter(({ outcome }) => outcome === null);
    return new Set([...(await this.authorsOf(viewer, id)).map(({ accountId }) => accountId), ...open.map(({ askedBy }) => askedBy)]);
  }

  async copyAuthors(viewer: Viewer, from: ItemDraftId, to: ItemDraftId): Promise<void> {
    this.authors(viewer).clear(to);
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into assessment.item_draft_author (organization_id, draft_id, account_id, name, first_at) select organization_id, $3, account_id, name, first_at from assessment.item_draft_author where organization_id = $1 and draft_id = $2 on conflict on constraint item_draft_author_once do nothing', [viewer.organizationId, from, to]);
  }

  async ask(viewer: Viewer, id: ItemDraftId, word: string, at: Date): Promise<void> {
    this.reviews(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into assessment.item_review (organization_id, id, draft_id, asked_by, asked_by_name, asked_at, word) values ($1, $2, $3, $4, $5, $6, $7)', [viewer.organizationId, newId(), id, viewer.accountId, viewer.displayName, at, word]);
  }

  async decide(viewer: Viewer, id: ItemDraftId, outcome: ItemReviewOutcome, words: string, at: Date): Promise<void> {
    this.reviews(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    await statements.query('update assessment.item_review set reviewer_id = $3, reviewer_name = $4, outcome = $5, words = $6, ended_at = $7 where organization_id = $1 and draft_id = $2 and outcome is null', [viewer.organizationId, id, viewer.accountId, viewer.displayName, outcome, words, at]);
  }
}
