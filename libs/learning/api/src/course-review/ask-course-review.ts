import { Injectable } from '@nestjs/common';
import type { CourseDraftId } from '@passerelle/kernel';
import { type CourseDraftState, type DraftFault, mayBePublished } from '@passerelle/learning-domain';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Accounts, Notices } from '@passerelle/trust-api';

import { CourseDrafts } from '../course-draft/course-drafts.js';
import { CourseReviews } from './course-reviews.js';
import { FindDraftFaults } from './find-draft-faults.js';

export type AskCourseReviewOutcome =
  | { readonly kind: 'CourseReviewAsked'; readonly id: CourseDraftId }
  | { readonly kind: 'CourseDraftFaulty'; readonly faults: readonly DraftFault[] }
  | { readonly kind: 'CourseDraftClosed'; readonly state: CourseDraftState; readonly archived: boolean };

/** Gives a draft to be read by a second person, once nothing stands in its way; those who may read it are told. */
@Injectable()
export class AskCourseReview {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: CourseDrafts,
    private readonly reviews: CourseReviews,
    private readonly faults: FindDraftFaults,
    private readonly accounts: Accounts,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, draftId, word }: { readonly idempotencyKey: string; readonly draftId: CourseDraftId; readonly word: string }): Promise<AskCourseReviewOutcome> {
    return this.transactions.write(viewer, { name: 'askCourseReview', idempotencyKey }, async (): Promise<AskCourseReviewOutcome> => {
      const draft = await this.drafts.find(viewer, draftId, true);
      if (!draft) throw new NotFound();
      if (draft.archivedAt || draft.state === 'published') return { kind: 'CourseDraftClosed', state: draft.state, archived: draft.archivedAt !== null };
      if (draft.state !== 'writing') return { kind: 'CourseReviewAsked', id: draftId };
      const { faults } = await this.faults.of(viewer, draft);
      if (!mayBePublished(faults)) return { kind: 'CourseDraftFaulty', faults };
      const at = this.clock.now();
      await this.reviews.ask(viewer, draftId, word.trim(), at);
      await this.drafts.become(viewer, draftId, 'inReview');
      const authors = new Set((await this.reviews.authorsOf(viewer, draftId)).map(({ accountId }) => accountId));
      const readers = (await this.accounts.holding(viewer, 'course:publish')).filter((id) => id !== viewer.accountId && !authors.has(id));
      await this.notices.tell(viewer, { to: readers, kind: 'courseReviewAsked', data: { draftId, courseTitle: draft.title, askedBy: viewer.displayName }, once: `${draftId}/${at.toISOString()}` });
      return { kind: 'CourseReviewAsked', id: draftId };
    });
  }
}
