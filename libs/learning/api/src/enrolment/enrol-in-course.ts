import { Injectable } from '@nestjs/common';
import type { CourseId, EnrolmentId } from '@passerelle/kernel';
import { Clock, Forbidden, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import { Enrolments } from './enrolments.js';

/** Begins a course in its version of today; a course already begun stays in the version one began. */
@Injectable()
export class EnrolInCourse {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, courseId: CourseId, idempotencyKey: string): Promise<{ readonly courseId: CourseId }> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees take courses.');
    return this.transactions.write(viewer, { name: 'enrolInCourse', idempotencyKey }, async () => {
      const course = await this.courses.findOffered(viewer, courseId);
      if (!course) throw new NotFound();
      await this.enrolments.add(viewer, employeeId, { id: newId<EnrolmentId>(), courseId, version: course.version, at: this.clock.now() });
      return { courseId };
    });
  }
}
