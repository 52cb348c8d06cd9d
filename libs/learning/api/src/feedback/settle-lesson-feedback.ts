import { Injectable } from '@nestjs/common';
import type { LessonFeedbackId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Notices } from '@passerelle/trust-api';

import { LessonFeedbacks } from './lesson-feedbacks.js';

export interface FeedbackToSettle {
  readonly idempotencyKey: string;
  readonly id: LessonFeedbackId;
  /** Null closes it without an answer. */
  readonly answer: string | null;
}

export type SettleLessonFeedbackOutcome = { readonly kind: 'LessonFeedbackSettled'; readonly id: LessonFeedbackId } | { readonly kind: 'LessonFeedbackAlreadySettled'; readonly id: LessonFeedbackId };

/** Answers what somebody said of a lesson, or closes it where there is nothing to answer; once. Whoever gets an answer is told. */
@Injectable()
export class SettleLessonFeedback {
  constructor(
    private readonly transactions: Transactions,
    private readonly feedbacks: LessonFeedbacks,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, id, answer }: FeedbackToSettle): Promise<SettleLessonFeedbackOutcome> {
    return this.transactions.write(viewer, { name: 'settleLessonFeedback', idempotencyKey }, async (): Promise<SettleLessonFeedbackOutcome> => {
      const found = await this.feedbacks.find(viewer, id);
      if (!found) throw new NotFound();
      const settled = await this.feedbacks.settle(viewer, id, answer === null ? 'closed' : 'answered', answer, this.clock.now());
      if (settled && answer !== null) await this.notices.tell(viewer, { to: found.authorId, kind: 'lessonFeedbackAnswered', data: { courseId: found.courseId, lessonId: found.lessonId, lessonTitle: found.lessonTitle }, once: id });
      return { kind: settled ? 'LessonFeedbackSettled' : 'LessonFeedbackAlreadySettled', id };
    });
  }
}
