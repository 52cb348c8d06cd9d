import { Injectable } from '@nestjs/common';
import type { CourseDraftId } from '@passerelle/kernel';
import { kindOfPart } from '@passerelle/learning-domain';
import { Clock, InvalidInput, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { CourseDrafts } from '../course-draft/course-drafts.js';
import { CourseReviews } from './course-reviews.js';

export interface RemarkToKeep {
  readonly idempotencyKey: string;
  readonly draftId: CourseDraftId;
  readonly partId: string;
  readonly words: string;
}

/** Says something of a part of a draft, for those who write it; or settles what was said. Neither is a change of the draft. */
@Injectable()
export class RemarkOnCourseDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: CourseDrafts,
    private readonly reviews: CourseReviews,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, draftId, partId, words }: RemarkToKeep): Promise<{ readonly id: CourseDraftId }> {
    if (!kindOfPart(partId)) throw new InvalidInput('No part of a course has such an id.');
    return this.transactions.write(viewer, { name: 'remarkOnCourseDraft', idempotencyKey }, async () => {
      if (!(await this.drafts.find(viewer, draftId))) throw new NotFound();
      await this.reviews.remark(viewer, draftId, partId, words.trim(), this.clock.now());
      return { id: draftId };
    });
  }

  async settle(viewer: Viewer, { idempotencyKey, draftId, id }: { readonly idempotencyKey: string; readonly draftId: CourseDraftId; readonly id: string }): Promise<{ readonly id: CourseDraftId }> {
    return this.transactions.write(viewer, { name: 'settleCourseDraftRemark', idempotencyKey }, async () => {
      if (!(await this.drafts.find(viewer, draftId))) throw new NotFound();
      await this.reviews.settle(viewer, draftId, id, this.clock.now());
      return { id: draftId };
    });
  }
}
