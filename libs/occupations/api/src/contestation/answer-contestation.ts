import { Injectable } from '@nestjs/common';
import type { ContestationId } from '@passerelle/kernel';
import type { ContestationAnswer } from '@passerelle/occupations-domain';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Notices } from '@passerelle/trust-api';

import { Contestations } from './contestations.js';

export type AnswerContestationOutcome = { readonly kind: 'ContestationAnswered'; readonly id: ContestationId } | { readonly kind: 'ContestationAlreadyAnswered'; readonly id: ContestationId };

/** Answers a contestation, once; the answer is kept, and its author is told. */
@Injectable()
export class AnswerContestation {
  constructor(
    private readonly transactions: Transactions,
    private readonly contestations: Contestations,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, input: { idempotencyKey: string; id: ContestationId; outcome: ContestationAnswer; words: string }): Promise<AnswerContestationOutcome> {
    return this.transactions.write(viewer, { name: 'answerContestation', idempotencyKey: input.idempotencyKey }, async (): Promise<AnswerContestationOutcome> => {
      const found = await this.contestations.find(viewer, input.id);
      if (!found) throw new NotFound();
      const answered = await this.contestations.answer(viewer, input.id, input.outcome, input.words.trim(), this.clock.now());
      if (answered) await this.notices.tell(viewer, { to: found.authorId, kind: 'contestationAnswered', data: { contestationId: found.id, familyId: found.familyId, taskLabel: found.taskLabel }, once: found.id });
      return { kind: answered ? 'ContestationAnswered' : 'ContestationAlreadyAnswered', id: input.id };
    });
  }
}
