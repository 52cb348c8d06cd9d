import { Injectable } from '@nestjs/common';
import { type BankFault, isBlocking, type ItemDraftState, pilotItem, textsOf } from '@passerelle/assessment-domain';
import type { ItemDraftId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Accounts, Notices } from '@passerelle/trust-api';

import { FindItemFaults } from './find-item-faults.js';
import { ItemDrafts } from './item-drafts.js';
import { ItemReviews } from './item-reviews.js';

export type AskItemReviewOutcome =
  | { readonly kind: 'ItemReviewAsked'; readonly id: ItemDraftId }
  | { readonly kind: 'ItemDraftFaulty'; readonly faults: readonly BankFault[] }
  | { readonly kind: 'ItemDraftClosed'; readonly state: ItemDraftState; readonly archived: boolean };

/** Gives a question to be read by a second person, once nothing stands in its way; those who may read it are told. */
@Injectable()
export class AskItemReview {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: ItemDrafts,
    private readonly reviews: ItemReviews,
    private readonly faults: FindItemFaults,
    private readonly accounts: Accounts,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, draftId, word }: { readonly idempotencyKey: string; readonly draftId: ItemDraftId; readonly word: string }): Promise<AskItemReviewOutcome> {
    return this.transactions.write(viewer, { name: 'askItemReview', idempotencyKey }, async (): Promise<AskItemReviewOutcome> => {
      const draft = await this.drafts.find(viewer, draftId, true);
      if (!draft) throw new NotFound();
      if (draft.archivedAt || draft.state === 'published') return { kind: 'ItemDraftClosed', state: draft.state, archived: draft.archivedAt !== null };
      if (draft.state !== 'writing') return { kind: 'ItemReviewAsked', id: draftId };
      const blocking = (await this.faults.of(viewer, draft)).filter(isBlocking);
      if (blocking.length > 0) return { kind: 'ItemDraftFaulty', faults: blocking };
      const at = this.clock.now();
      await this.reviews.ask(viewer, draftId, word.trim(), at);
      await this.drafts.become(viewer, draftId, 'inReview');
      const authors = new Set((await this.reviews.authorsOf(viewer, draftId)).map(({ accountId }) => accountId));
      const readers = (await this.accounts.holding(viewer, 'item:publish')).filter((id) => !authors.has(id));
      const [question = { fr: '', en: '' }] = textsOf(pilotItem(draft, 0).content);
      await this.notices.tell(viewer, { to: readers, kind: 'itemReviewAsked', data: { draftId, question, askedBy: viewer.displayName }, once: `${draftId}/${at.toISOString()}` });
      return { kind: 'ItemReviewAsked', id: draftId };
    });
  }
}
