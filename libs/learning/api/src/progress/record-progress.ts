import { Injectable } from '@nestjs/common';
import type { ActivityId, EnrolmentId } from '@passerelle/kernel';
import { type Activity, answers, isAnswerable, isRight, lessonsOf } from '@passerelle/learning-domain';
import { Clock, InvalidInput, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import { AttestCompletion } from '../credential/attest-completion.js';
import { Enrolments } from '../enrolment/enrolments.js';
import { PrivateNotes } from '../note/private-notes.js';

export interface ProgressToRecord {
  /** Made where the person worked: the same record sent again changes nothing. */
  readonly idempotencyKey: string;
  readonly enrolmentId: EnrolmentId;
  /** A lesson's id where it is a note on the lesson as a whole. */
  readonly activityId: ActivityId;
  readonly chosen: readonly string[] | null;
  /** What was written in a note; null leaves it as it is. */
  readonly note: string | null;
  /** When it was done, if that was before it could be sent. */
  readonly doneAt: Date | null;
}

/** Records that an activity was done, with what was chosen where there is a choice and written in a note. Nothing of it is assessed. */
@Injectable()
export class RecordProgress {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly notes: PrivateNotes,
    private readonly attest: AttestCompletion,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, enrolmentId, activityId, chosen, note, doneAt }: ProgressToRecord): Promise<{ readonly enrolmentId: EnrolmentId }> {
    return this.transactions.write(viewer, { name: 'recordProgress', idempotencyKey }, async () => {
      const enrolment = await this.enrolments.findMine(viewer, enrolmentId);
      if (!enrolment) throw new NotFound();
      const { content } = await this.courses.version(viewer, enrolment.courseId, enrolment.version);
      const now = this.clock.now();
      const at = doneAt && doneAt < now ? doneAt : now;
      if (note !== null && lessonsOf(content).some(({ id }) => (id as string) === activityId)) {
        await this.notes.write(viewer, enrolmentId, { activityId, words: note, writtenAt: at });
        return { enrolmentId };
      }
      const activity = lessonsOf(content).flatMap(({ activities }) => activities).find(({ id }) => id === activityId);
      if (!activity) throw new NotFound('The course has no such activity.');
      if (activity.kind === 'note' && note !== null) await this.notes.write(viewer, enrolmentId, { activityId, words: note, writtenAt: at });
      // A note is saved at each pause of whoever writes it; it is done once, and not by being emptied.
      if (note === null || (note !== '' && !(await this.isDone(viewer, enrolmentId, activityId)))) await this.enrolments.record(viewer, enrolmentId, { recordId: idempotencyKey, activityId, ...answerOf(activity, chosen), at });
      // Whoever passed the quiz first finishes the course with the last thing they read.
      if (enrolment.completedAt) await this.attest.ifEarned(viewer, enrolment);
      return { enrolmentId };
    });
  }

  private async isDone(viewer: Viewer, id: EnrolmentId, activityId: ActivityId): Promise<boolean> {
    return (await this.enrolments.doneOf(viewer, id)).some((done) => done.activityId === activityId);
  }
}

function answerOf(activity: Activity, chosen: readonly string[] | null): { readonly chosen: readonly string[] | null; readonly correct: boolean | null } {
  if (!isAnswerable(activity)) return { chosen: null, correct: null };
  if (!chosen || !answers(activity, chosen)) throw new InvalidInput('What was chosen does not answer the activity.');
  return { chosen, correct: isRight(activity, chosen) };
}
