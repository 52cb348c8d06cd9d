import { Injectable } from '@nestjs/common';
import { readPartAnswers } from '@passerelle/assessment-api';
import { type Answer, drawsOf, presentItem, readAnswer, scoreAnswer } from '@passerelle/assessment-domain';
import type { ItemId, PracticeSessionId } from '@passerelle/kernel';
import { Clock, Forbidden, InvalidInput, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { ProfilingChoices } from '@passerelle/trust-api';

import { GoOnPractice } from './go-on-practice.js';
import { PracticeSessions } from './practice-sessions.js';
import { ReplayPractice } from './replay-practice.js';

export type AnswerExerciseOutcome =
  | { readonly kind: 'ExerciseAnswered'; readonly id: PracticeSessionId }
  | { readonly kind: 'ProfilingIsOff' }
  /** The session is elsewhere: the exercise was answered before, in another tab perhaps, or the session is over. */
  | { readonly kind: 'PracticeMovedOn'; readonly id: PracticeSessionId };

export interface ExerciseToAnswer {
  readonly idempotencyKey: string;
  readonly sessionId: PracticeSessionId;
  readonly itemId: ItemId;
  readonly version: number;
  readonly doesNotKnow: boolean;
  /** To each question of the exercise; not read where the person does not know. */
  readonly parts: Parameters<typeof readPartAnswers>[1];
}

/** Takes the answer to the exercise that is open; the session ends by itself when nothing more is to be practised. */
@Injectable()
export class AnswerExercise {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: PracticeSessions,
    private readonly replay: ReplayPractice,
    private readonly goOn: GoOnPractice,
    private readonly profiling: ProfilingChoices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, toAnswer: ExerciseToAnswer): Promise<AnswerExerciseOutcome> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees practise.');
    const { idempotencyKey, sessionId, itemId, version } = toAnswer;
    return this.transactions.write(viewer, { name: 'answerExercise', idempotencyKey }, async (): Promise<AnswerExerciseOutcome> => {
      const row = await this.sessions.lock(viewer, sessionId);
      if (!row) throw new NotFound();
      if ((await this.profiling.of(viewer)) !== 'on') return { kind: 'ProfilingIsOff' };
      const replayed = await this.replay.run(viewer, row);
      const open = replayed.state.open?.exercise;
      if (row.endedAt || open?.id !== itemId || open.version !== version) return { kind: 'PracticeMovedOn', id: row.id };
      const { content } = replayed.bank.item(itemId, version);
      const given: Answer | null = toAnswer.doesNotKnow ? { kind: 'dontKnow' } : readPartAnswers(content, toAnswer.parts);
      const answer = given && readAnswer(given, presentItem(content, drawsOf(row.seed, itemId)));
      const scored = answer && scoreAnswer(content, answer);
      if (scored?.kind !== 'ScoredAnswer') throw new InvalidInput('The answer is not one that the exercise allows.');
      const after = await this.goOn.append(viewer, replayed, { kind: 'answered', outcome: scored.outcome, misconceptions: scored.misconceptions, at: this.clock.now() }, answer);
      const step = await this.goOn.next(viewer, after);
      // What it says is written now, whether or not the person reads on.
      if (step.kind === 'Ended') await this.goOn.end(viewer, employeeId, after, step.reason);
      return { kind: 'ExerciseAnswered', id: row.id };
    });
  }
}
