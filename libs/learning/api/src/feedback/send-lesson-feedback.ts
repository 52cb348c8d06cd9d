import { Injectable } from '@nestjs/common';
import type { EnrolmentId, LessonFeedbackId, LessonId } from '@passerelle/kernel';
import { type FeedbackKind, type FeedbackRefusal, judgeFeedback, lessonsOf } from '@passerelle/learning-domain';
import { Clock, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Accounts, Notices } from '@passerelle/trust-api';

import { Courses } from '../course/courses.js';
import { Enrolments } from '../enrolment/enrolments.js';
import { LessonFeedbacks } from './lesson-feedbacks.js';

export type SendLessonFeedbackOutcome = { readonly kind: 'LessonFeedbackSent'; readonly id: LessonFeedbackId } | FeedbackRefusal;

/** Says something of a lesson to whoever writes the courses, and tells them so; nobody is named to them. */
@Injectable()
export class SendLessonFeedback {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly feedbacks: LessonFeedbacks,
    private readonly accounts: Accounts,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, input: { idempotencyKey: string; enrolmentId: EnrolmentId; lessonId: LessonId; feedback: FeedbackKind; words: string }): Promise<SendLessonFeedbackOutcome> {
    return this.transactions.write(viewer, { name: 'sendLessonFeedback', idempotencyKey: input.idempotencyKey }, async (): Promise<SendLessonFeedbackOutcome> => {
      const refusal = judgeFeedback(input.feedback, input.words);
      if (refusal) return refusal;
      const enrolment = await this.enrolments.findMine(viewer, input.enrolmentId);
      if (!enrolment) throw new NotFound();
      const { content } = await this.courses.version(viewer, enrolment.courseId, enrolment.version);
      const lesson = lessonsOf(content).find(({ id }) => id === input.lessonId);
      if (!lesson) throw new NotFound('The course has no such lesson.');
      const id = newId<LessonFeedbackId>();
      await this.feedbacks.add(viewer, { id, courseId: enrolment.courseId, version: enrolment.version, lessonId: lesson.id, lessonTitle: lesson.title, feedback: input.feedback, words: input.words.trim(), sentAt: this.clock.now() });
      const designers = await this.accounts.holding(viewer, 'course-feedback:answer');
      await this.notices.tell(viewer, { to: designers, kind: 'lessonFeedbackSent', data: { courseId: enrolment.courseId, lessonTitle: lesson.title }, once: id });
      return { kind: 'LessonFeedbackSent', id };
    });
  }
}
