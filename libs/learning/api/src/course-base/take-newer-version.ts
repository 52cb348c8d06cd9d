import { Injectable } from '@nestjs/common';
import type { CourseDraftId, CourseId } from '@passerelle/kernel';
import { assembleCourse, type CourseDraftState, type CoursePart, filesOf, followBase, isClosed, type PartId, splitCourse } from '@passerelle/learning-domain';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import { CourseDraftFiles } from '../course-draft/course-draft-files.js';
import { CourseDraftParts } from '../course-draft/course-draft-parts.js';
import { CourseDrafts } from '../course-draft/course-drafts.js';

export type TakeNewerVersionOutcome =
  | { readonly kind: 'CourseVersionTaken'; readonly id: CourseDraftId; readonly taken: readonly PartId[]; readonly kept: readonly PartId[]; readonly aside: readonly PartId[] }
  | { readonly kind: 'CourseMovedOn'; readonly version: number }
  | { readonly kind: 'CourseDraftClosed'; readonly state: CourseDraftState; readonly archived: boolean };

/** Makes a draft go on from a version published since it was begun: what it did not touch follows, what both changed stays its own. */
@Injectable()
export class TakeNewerVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: Courses,
    private readonly drafts: CourseDrafts,
    private readonly parts: CourseDraftParts,
    private readonly files: CourseDraftFiles,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, draftId, version }: { readonly idempotencyKey: string; readonly draftId: CourseDraftId; readonly version: number }): Promise<TakeNewerVersionOutcome> {
    return this.transactions.write(viewer, { name: 'takeNewerVersion', idempotencyKey }, async (): Promise<TakeNewerVersionOutcome> => {
      const draft = await this.drafts.find(viewer, draftId, true);
      if (!draft) throw new NotFound();
      if (isClosed(draft)) return { kind: 'CourseDraftClosed', state: draft.state, archived: draft.archivedAt !== null };
      const latest = await this.courses.lockLatest(viewer, draft.courseId);
      if (latest !== version) return { kind: 'CourseMovedOn', version: latest };
      if (draft.baseVersion === version) return { kind: 'CourseVersionTaken', id: draftId, taken: [], kept: [], aside: [] };
      const [base, newer, mine] = [await this.partsOf(viewer, draft.courseId, draft.baseVersion), await this.partsOf(viewer, draft.courseId, version), await this.parts.of(viewer, draftId)];
      const { taken, kept, aside } = followBase(base, newer, mine);
      const at = this.clock.now();
      const whole = assembleCourse(draft.courseId, version, [...mine, ...taken]);
      // What the draft still shows of the older version comes along, where the newer one has it no more.
      await this.files.keepBeyond(viewer, draftId, filesOf(whole), { courseId: draft.courseId, version }, at);
      if (taken.length > 0) await this.parts.write(viewer, draftId, taken.map((part) => ({ ...part, older: {} })), at);
      await this.drafts.goOnFrom(viewer, draftId, { courseId: draft.courseId, version });
      await this.drafts.touch(viewer, draftId, at);
      return { kind: 'CourseVersionTaken', id: draftId, taken: taken.map(({ partId }) => partId), kept, aside };
    });
  }

  private async partsOf(viewer: Viewer, id: CourseId, version: number | null): Promise<readonly CoursePart[]> {
    return version === null ? [] : splitCourse((await this.courses.version(viewer, id, version)).content);
  }
}
