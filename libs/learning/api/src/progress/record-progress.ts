import { Injectable } from '@nestjs/common';
import type { ActivityId, EnrolmentId } from '@passerelle/kernel';
import { lessonsOf } from '@passerelle/learning-domain';
import { Clock, InvalidInput, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import { Enrolments } from '../enrolment/enrolments.js';

export interface ProgressToRecord {
  /** Made where the person worked: the same record sent again changes nothing. */
  readonly idempotencyKey: string;
  readonly enrolmentId: EnrolmentId;
  readonly activityId: ActivityId;
  readonly chosen: readonly string[] | null;
  /** When it was done, if that was before it could be sent. */
  readonly doneAt: Date | null;
}

/** Records that an activity was done, with what was chosen in a practice question. */
@Injectable()
export class RecordProgress {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, enrolmentId, activityId, chosen, doneAt }: ProgressToRecord): Promise<{ readonly enrolmentId: EnrolmentId }> {
    return this.transactions.write(viewer, { name: 'recordProgress', idempotencyKey }, async () => {
      const enrolment = await this.enrolments.findMine(viewer, enrolmentId);
      if (!enrolment) throw new NotFound();
      const { content } = await this.courses.version(viewer, enrolment.courseId, enrolment.version);
      const activity = lessonsOf(content).flatMap(({ activities }) => activities).find(({ id }) => id === activityId);
      if (!activity) throw new NotFound('The course has no such activity.');
      if (activity.kind === 'choice' && !chosen?.length) throw new InvalidInput('A practice question is done by choosing.');
      const keys = activity.kind === 'choice' ? activity.choices.filter(({ correct }) => correct).map(({ id }) => id) : null;
      const correct = keys && chosen ? keys.length === chosen.length && keys.every((key) => chosen.includes(key)) : null;
      const now = this.clock.now();
      await this.enrolments.record(viewer, enrolmentId, { recordId: idempotencyKey, activityId, chosen: keys ? chosen : null, correct, at: doneAt && doneAt < now ? doneAt : now });
      return { enrolmentId };
    });
  }
}
