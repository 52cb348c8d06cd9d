import { Injectable } from '@nestjs/common';
import type { CourseId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';

/** Puts a course away: nobody begins it any more, whoever began it finishes it. Or takes it out again. */
@Injectable()
export class ArchiveCourse {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: Courses,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, courseId, archived }: { readonly idempotencyKey: string; readonly courseId: CourseId; readonly archived: boolean }): Promise<{ readonly courseId: CourseId }> {
    return this.transactions.write(viewer, { name: 'archiveCourse', idempotencyKey }, async () => {
      if (!(await this.courses.find(viewer, courseId))) throw new NotFound();
      await (archived ? this.courses.putAway(viewer, courseId, this.clock.now()) : this.courses.takeOut(viewer, courseId));
      return { courseId };
    });
  }
}
