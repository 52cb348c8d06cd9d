import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { BilingualText, CourseDraftId, CourseId } from '@passerelle/kernel';
import { type Course, type DraftFault, filesOf, judgePublication, mayBePublished, type PublicationRefusal } from '@passerelle/learning-domain';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import { CourseDraftFiles } from '../course-draft/course-draft-files.js';
import { type CourseDraftRow, CourseDrafts } from '../course-draft/course-drafts.js';
import { CourseReviews } from './course-reviews.js';
import { FindDraftFaults } from './find-draft-faults.js';

export type PublishCourseDraftOutcome =
  | { readonly kind: 'CourseVersionPublished'; readonly courseId: CourseId; readonly version: number }
  | { readonly kind: 'CourseDraftFaulty'; readonly faults: readonly DraftFault[] }
  | PublicationRefusal;

/** Publishes a draft that a second person found good, as a version that never changes. Whoever began another one finishes it. */
@Injectable()
export class PublishCourseDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: Courses,
    private readonly drafts: CourseDrafts,
    private readonly files: CourseDraftFiles,
    private readonly reviews: CourseReviews,
    private readonly faults: FindDraftFaults,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, draftId, rationale }: { readonly idempotencyKey: string; readonly draftId: CourseDraftId; readonly rationale: BilingualText }): Promise<PublishCourseDraftOutcome> {
    return this.transactions.write(viewer, { name: 'publishCourseDraft', idempotencyKey }, async (): Promise<PublishCourseDraftOutcome> => {
      const draft = await this.drafts.find(viewer, draftId, true);
      if (!draft) throw new NotFound();
      const refusal = judgePublication(draft, await this.courses.lockLatest(viewer, draft.courseId));
      if (refusal) return refusal;
      const { course, faults } = await this.faults.of(viewer, draft);
      if (!mayBePublished(faults)) return { kind: 'CourseDraftFaulty', faults };
      const reviewer = (await this.reviews.of(viewer, draftId)).find(({ outcome }) => outcome === 'approved')?.reviewerName ?? null;
      await this.write(viewer, draft, course, { rationale, reviewer });
      await this.drafts.become(viewer, draftId, 'published');
      return { kind: 'CourseVersionPublished', courseId: draft.courseId, version: course.version };
    });
  }

  /** The course with its drawings; films, recordings and other images beside it. Only what it shows goes along. */
  private async write(viewer: Viewer, draft: CourseDraftRow, course: Course, { rationale, reviewer }: { readonly rationale: BilingualText; readonly reviewer: string | null }): Promise<void> {
    const names = filesOf(course);
    const files = await this.files.weigh(viewer, draft, names);
    const hash = createHash('sha256').update(JSON.stringify(course));
    for (const { name, digest } of files) hash.update(name).update(digest);
    const drawings = Object.fromEntries(files.flatMap(({ name, drawing }) => (drawing === null ? [] : [[name, drawing]])));
    await this.courses.publish(viewer, { course, drawings, hash: hash.digest('hex'), rationale, reviewer, at: this.clock.now() });
    await this.files.publish(viewer, draft, names, { courseId: course.id, version: course.version });
  }
}
