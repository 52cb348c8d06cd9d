import { Injectable } from '@nestjs/common';
import type { EnrolmentId } from '@passerelle/kernel';
import { hasPlace, type ReadingPlace } from '@passerelle/learning-domain';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import { Enrolments } from '../enrolment/enrolments.js';
import { Readings } from './readings.js';

export interface ReadingToRecord extends ReadingPlace {
  readonly idempotencyKey: string;
  readonly enrolmentId: EnrolmentId;
  /** Whole seconds read in that lesson since the last record. */
  readonly seconds: number;
  readonly reachedAt: Date;
}

/** Records where a person is in a course and how long they read: to take them back there, and for them alone. */
@Injectable()
export class RecordReading {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly readings: Readings,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, enrolmentId, lessonId, activityId, offset, seconds, reachedAt }: ReadingToRecord): Promise<{ readonly enrolmentId: EnrolmentId }> {
    return this.transactions.write(viewer, { name: 'recordReading', idempotencyKey }, async () => {
      const enrolment = await this.enrolments.findMine(viewer, enrolmentId);
      if (!enrolment) throw new NotFound();
      const { content } = await this.courses.version(viewer, enrolment.courseId, enrolment.version);
      if (!hasPlace(content, { lessonId, activityId, offset })) throw new NotFound('The course has no such place.');
      const now = this.clock.now();
      await this.readings.keepPlace(viewer, enrolmentId, { lessonId, activityId, offset, reachedAt: reachedAt < now ? reachedAt : now });
      if (lessonId !== null && seconds > 0) await this.readings.addTime(viewer, enrolmentId, { lessonId, seconds });
      return { enrolmentId };
    });
  }
}
