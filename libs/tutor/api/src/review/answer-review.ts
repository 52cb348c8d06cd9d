import { Injectable } from '@nestjs/common';
import { readPartAnswers } from '@passerelle/assessment-api';
import { type Answer, readAnswer, scoreAnswer } from '@passerelle/assessment-domain';
import type { ItemId, ReviewId } from '@passerelle/kernel';
import { Clock, Forbidden, InvalidInput, newId, Transactions, type Viewer } from '@passerelle/platform-api';
import { gradeOf } from '@passerelle/tutor-domain';

import { presentCard, ReadReviews } from './read-reviews.js';
import { Reviews } from './reviews.js';

export interface ReviewToAnswer {
  readonly idempotencyKey: string;
  readonly itemId: ItemId;
  readonly version: number;
  readonly round: number;
  readonly hesitated: boolean;
  readonly doesNotKnow: boolean;
  readonly parts: Parameters<typeof readPartAnswers>[1];
}

/** Takes the answer to an exercise that comes back, and keeps how well it was remembered. */
@Injectable()
export class AnswerReview {
  constructor(
    private readonly transactions: Transactions,
    private readonly reviews: Reviews,
    private readonly read: ReadReviews,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, itemId, version, round, hesitated, doesNotKnow, parts }: ReviewToAnswer): Promise<{ readonly kind: 'ReviewKept' | 'ReviewMovedOn' }> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees review.');
    return this.transactions.write(viewer, { name: 'answerReview', idempotencyKey }, async () => {
      const at = this.clock.now();
      const { set, exercises, bank, day } = await this.read.world(viewer, await this.reviews.lockWish(viewer, employeeId, at));
      const memory = set.find(({ item }) => item === itemId);
      const exercise = exercises.get(itemId);
      if (memory?.reviews !== round || exercise?.version !== version) return { kind: 'ReviewMovedOn' };
      const { content } = bank.item(itemId, version);
      const given: Answer | null = doesNotKnow ? { kind: 'dontKnow' } : readPartAnswers(content, parts);
      const answer = given && readAnswer(given, presentCard(viewer, bank, exercise, round));
      const scored = answer && scoreAnswer(content, answer);
      if (!answer || scored?.kind !== 'ScoredAnswer') throw new InvalidInput('The answer is not one that the exercise allows.');
      const { outcome, misconceptions } = scored;
      await this.reviews.add(viewer, employeeId, { id: newId<ReviewId>(), item: itemId, version, day, grade: gradeOf(outcome, hesitated ? 1 : 0), outcome, misconceptions, answer, at });
      return { kind: 'ReviewKept' };
    });
  }
}
