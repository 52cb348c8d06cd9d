import { Injectable } from '@nestjs/common';
import { ideasOf, type ItemDraft, type ItemReviewOutcome, type ItemReviewRefusal, judgeItemReview, pilotItem, textsOf } from '@passerelle/assessment-domain';
import type { ItemDraftId, ItemId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Notices } from '@passerelle/trust-api';

import { BankVersions } from '../bank/bank-versions.js';
import { FindItemFaults } from './find-item-faults.js';
import { ItemDrafts } from './item-drafts.js';
import { type ItemDraftAuthor, ItemReviews } from './item-reviews.js';

export interface ItemReviewToDecide {
  readonly idempotencyKey: string;
  readonly draftId: ItemDraftId;
  /** The revision that was read. */
  readonly revision: number;
  readonly outcome: ItemReviewOutcome;
  readonly words: string;
}

export type DecideItemReviewOutcome =
  | { readonly kind: 'ItemAccepted'; readonly itemId: ItemId; readonly version: number }
  | { readonly kind: 'ItemReturned'; readonly id: ItemDraftId }
  | ItemReviewRefusal;

/** A second person accepts a question, which is then tried out, or sends it back with what to do; its authors are told. */
@Injectable()
export class DecideItemReview {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: ItemDrafts,
    private readonly reviews: ItemReviews,
    private readonly faults: FindItemFaults,
    private readonly versions: BankVersions,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, draftId, revision, outcome, words }: ItemReviewToDecide): Promise<DecideItemReviewOutcome> {
    return this.transactions.write(viewer, { name: 'decideItemReview', idempotencyKey }, async (): Promise<DecideItemReviewOutcome> => {
      const draft = await this.drafts.find(viewer, draftId, true);
      if (!draft) throw new NotFound();
      await this.versions.lock(viewer);
      const latest = (await this.versions.latest(viewer, draft.itemId))?.version ?? 0;
      const authors = await this.reviews.authorsOf(viewer, draftId);
      const refusal = judgeItemReview(draft, { reviewer: viewer.accountId, outcome, words, revision }, await this.reviews.handsIn(viewer, draftId), latest, await this.faults.of(viewer, draft));
      if (refusal) return refusal;
      const at = this.clock.now();
      await this.reviews.decide(viewer, draftId, outcome, words.trim(), at);
      await this.drafts.become(viewer, draftId, outcome === 'accepted' ? 'published' : 'writing');
      await this.tell(viewer, draft, authors, outcome, at);
      if (outcome === 'returned') return { kind: 'ItemReturned', id: draftId };
      await this.publish(viewer, draft, latest, words.trim(), at);
      return { kind: 'ItemAccepted', itemId: draft.itemId, version: latest + 1 };
    });
  }

  /** Whoever wrote it last made it; whoever accepts it has read it. */
  private async publish(viewer: Viewer, draft: ItemDraft, latest: number, words: string, at: Date): Promise<void> {
    await this.versions.publish(viewer, { items: [pilotItem(draft, latest)], ideas: ideasOf(draft), reason: words || null, madeBy: { accountId: draft.changedBy, name: draft.changedByName }, reviewedByName: viewer.displayName, at });
  }

  private async tell(viewer: Viewer, draft: ItemDraft, authors: readonly ItemDraftAuthor[], outcome: ItemReviewOutcome, at: Date): Promise<void> {
    const [question = { fr: '', en: '' }] = textsOf(draft.written.content);
    await this.notices.tell(viewer, { to: authors.map(({ accountId }) => accountId), kind: 'itemReviewDecided', data: { draftId: draft.id, question, decidedBy: viewer.displayName, outcome }, once: `${draft.id}/${at.toISOString()}` });
  }
}
