import { Injectable } from '@nestjs/common';
import type { ContestationId } from '@passerelle/kernel';
import type { ContestationAnswer } from '@passerelle/occupations-domain';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Contestations } from './contestations.js';

export type AnswerContestationOutcome = { readonly kind: 'ContestationAnswered'; readonly id: ContestationId } | { readonly kind: 'ContestationAlreadyAnswered'; readonly id: ContestationId };

/** Answers a contestation, once; the answer is kept. */
@Injectable()
export class AnswerContestation {
  constructor(
    private readonly transactions: Transactions,
    private readonly contestations: Contestations,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, input: { idempotencyKey: string; id: ContestationId; outcome: ContestationAnswer; words: string }): Promise<AnswerContestationOutcome> {
    return this.transactions.write(viewer, { name: 'answerContestation', idempotencyKey: input.idempotencyKey }, async (): Promise<AnswerContestationOutcome> => {
      if (!(await this.contestations.find(viewer, input.id))) throw new NotFound();
      const answered = await this.contestations.answer(viewer, input.id, input.outcome, input.words.trim(), this.clock.now());
      return { kind: answered ? 'ContestationAnswered' : 'ContestationAlreadyAnswered', id: input.id };
    });
  }
}
