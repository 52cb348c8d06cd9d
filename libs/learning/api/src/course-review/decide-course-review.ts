import { Injectable } from '@nestjs/common';
import type { CourseDraftId, CourseReviewId } from '@passerelle/kernel';
import { judgeReview, type ReviewOutcome, type ReviewRefusal } from '@passerelle/learning-domain';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Notices } from '@passerelle/trust-api';

import { CourseDrafts } from '../course-draft/course-drafts.js';
import { CourseReviews } from './course-reviews.js';

export type DecideCourseReviewOutcome = { readonly kind: 'CourseReviewDecided'; readonly id: CourseDraftId } | ReviewRefusal;

export interface ReviewToGive {
  readonly idempotencyKey: string;
  readonly draftId: CourseDraftId;
  /** The reading that was asked for when they read. */
  readonly reviewId: CourseReviewId;
  readonly outcome: ReviewOutcome;
  readonly words: string;
}

/** A second person finds a draft good, or sends it back with what to do; its authors are told. */
@Injectable()
export class DecideCourseReview {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: CourseDrafts,
    private readonly reviews: CourseReviews,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, draftId, reviewId, outcome, words }: ReviewToGive): Promise<DecideCourseReviewOutcome> {
    return this.transactions.write(viewer, { name: 'decideCourseReview', idempotencyKey }, async (): Promise<DecideCourseReviewOutcome> => {
      const draft = await this.drafts.find(viewer, draftId, true);
      if (!draft) throw new NotFound();
      const authors = await this.reviews.authorsOf(viewer, draftId);
      const refusal = judgeReview(draft, await this.reviews.openOf(viewer, draftId), { reviewId, reviewer: viewer.accountId, outcome, words }, authors);
      if (refusal) return refusal;
      const at = this.clock.now();
      if (!(await this.reviews.decide(viewer, draftId, { reviewId, outcome, words: words.trim() }, at))) return { kind: 'CourseReviewLapsed' };
      await this.drafts.become(viewer, draftId, outcome === 'approved' ? 'approved' : 'writing');
      await this.notices.tell(viewer, { to: authors.map(({ accountId }) => accountId), kind: 'courseReviewDecided', data: { draftId, courseTitle: draft.title, decidedBy: viewer.displayName, outcome }, once: `${draftId}/${at.toISOString()}` });
      return { kind: 'CourseReviewDecided', id: draftId };
    });
  }
}
