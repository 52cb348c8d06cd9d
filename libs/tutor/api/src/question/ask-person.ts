import { Injectable } from '@nestjs/common';
import type { AccountId, HelpRequestId } from '@passerelle/kernel';
import { Clock, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Accounts, Notices } from '@passerelle/trust-api';
import { type HelpRefusal, judgeHelpRequest } from '@passerelle/tutor-domain';

import { HelpRequests } from './help-requests.js';

export type AskPersonOutcome = { readonly kind: 'PersonAsked'; readonly id: HelpRequestId } | HelpRefusal;

/** Asks a question of a person by name, and tells them so; they read who asks. */
@Injectable()
export class AskPerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: HelpRequests,
    private readonly accounts: Accounts,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, contactId, words }: { readonly idempotencyKey: string; readonly contactId: AccountId; readonly words: string }): Promise<AskPersonOutcome> {
    return this.transactions.write(viewer, { name: 'askPerson', idempotencyKey }, async (): Promise<AskPersonOutcome> => {
      const names = await this.accounts.names(viewer, [viewer.accountId, contactId]);
      if (!names.has(contactId)) throw new NotFound();
      const contacts = await this.accounts.holders(viewer, 'question:answer');
      const refusal = judgeHelpRequest(words, contacts.some(({ id }) => id === contactId));
      if (refusal) return refusal;
      const id = newId<HelpRequestId>();
      await this.requests.add(viewer, { id, contactId, words: words.trim(), askedAt: this.clock.now() });
      await this.notices.tell(viewer, { to: contactId, kind: 'helpAsked', data: { askedBy: names.get(viewer.accountId) ?? '' }, once: id });
      return { kind: 'PersonAsked', id };
    });
  }
}
