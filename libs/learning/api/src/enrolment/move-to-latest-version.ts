import { Injectable } from '@nestjs/common';
import type { EnrolmentId } from '@passerelle/kernel';
import { NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import { Enrolments } from './enrolments.js';

/** Takes an enrolment to the latest version, because its learner wants it: what is done stays done where the version still has it. A course that is finished stays as it was. */
@Injectable()
export class MoveToLatestVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, enrolmentId, version }: { readonly idempotencyKey: string; readonly enrolmentId: EnrolmentId; readonly version: number }): Promise<{ readonly enrolmentId: EnrolmentId }> {
    return this.transactions.write(viewer, { name: 'moveToLatestVersion', idempotencyKey }, async () => {
      const enrolment = await this.enrolments.hold(viewer, enrolmentId);
      if (!enrolment) throw new NotFound();
      const latest = await this.courses.find(viewer, enrolment.courseId);
      // Only to the version that the learner was told of, and only forward.
      if (!enrolment.completedAt && latest?.version === version && version > enrolment.version) await this.enrolments.move(viewer, enrolmentId, version);
      return { enrolmentId };
    });
  }
}
