import { Injectable } from '@nestjs/common';
import type { HelpRequestId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Accounts, Notices } from '@passerelle/trust-api';

import { HelpRequests } from './help-requests.js';

export interface AnswerHelpRequestOutcome {
  readonly kind: 'HelpRequestAnswered' | 'HelpRequestAlreadyAnswered';
  readonly id: HelpRequestId;
}

/** Answers somebody's question, once, and tells them so. */
@Injectable()
export class AnswerHelpRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: HelpRequests,
    private readonly accounts: Accounts,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, id, answer }: { readonly idempotencyKey: string; readonly id: HelpRequestId; readonly answer: string }): Promise<AnswerHelpRequestOutcome> {
    return this.transactions.write(viewer, { name: 'answerHelpRequest', idempotencyKey }, async (): Promise<AnswerHelpRequestOutcome> => {
      const found = await this.requests.findToMe(viewer, id);
      if (!found) throw new NotFound();
      if (found.answer !== null) return { kind: 'HelpRequestAlreadyAnswered', id };
      await this.requests.answer(viewer, id, answer.trim(), this.clock.now());
      const names = await this.accounts.names(viewer, [viewer.accountId]);
      await this.notices.tell(viewer, { to: found.authorId, kind: 'helpAnswered', data: { answeredBy: names.get(viewer.accountId) ?? '' }, once: id });
      return { kind: 'HelpRequestAnswered', id };
    });
  }
}
