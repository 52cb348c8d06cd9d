import { Injectable } from '@nestjs/common';
import type { ActivityId, EnrolmentId } from '@passerelle/kernel';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

export interface PrivateNoteRow {
  readonly activityId: ActivityId;
  readonly words: string;
  readonly writtenAt: Date;
}

/** What people write for themselves in lessons. Every statement names the author: nobody else ever reads a note. */
@Injectable()
export class PrivateNotes {
  constructor(private readonly transactions: Transactions) {}

  private readonly byEnrolment = loaderFor<EnrolmentId, readonly PrivateNoteRow[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<PrivateNoteRow & { enrolmentId: EnrolmentId }>(
      `select n.enrolment_id as "enrolmentId", n.activity_id as "activityId", n.words, n.written_at as "writtenAt" from learning.private_note n
       join learning.enrolment e on e.organization_id = n.organization_id and e.id = n.enrolment_id
       where n.organization_id = $1 and n.enrolment_id = any($2) and e.employee_id = $3 and n.words <> '' order by n.activity_id`,
      [viewer.organizationId, ids, viewer.employeeId],
    );
    const grouped = Map.groupBy(rows, ({ enrolmentId }) => enrolmentId);
    return ids.map((id) => grouped.get(id) ?? []);
  });

  of(viewer: Viewer, id: EnrolmentId): Promise<readonly PrivateNoteRow[]> {
    return this.byEnrolment(viewer).load(id);
  }

  /** Keeps the latest words; words written before those already kept change nothing. */
  async write(viewer: Viewer, id: EnrolmentId, { activityId, words, writtenAt }: PrivateNoteRow): Promise<void> {
    this.byEnrolment(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `with written as (insert into learning.private_note as kept (organization_id, enrolment_id, activity_id, words, written_at)
         select organization_id, id, $3, $4, $5 from learning.enrolment where organization_id = $1 and id = $2 and employee_id = $6
         on conflict on constraint private_note_once_per_activity do update set words = excluded.words, written_at = excluded.written_at where kept.written_at <= excluded.written_at returning enrolment_id)
       update learning.enrolment e set touched_at = greatest(touched_at, $5) from written where e.organization_id = $1 and e.id = written.enrolment_id`,
      [viewer.organizationId, id, activityId, words, writtenAt, viewer.employeeId],
    );
  }

  /** All the notes of the viewer, with the course in which each was written. */
  async mine(viewer: Viewer): Promise<readonly (PrivateNoteRow & { readonly courseId: string })[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select e.course_id as "courseId", n.activity_id as "activityId", n.words, n.written_at as "writtenAt" from learning.private_note n
       join learning.enrolment e on e.organization_id = n.organization_id and e.id = n.enrolment_id
       where n.organization_id = $1 and e.employee_id = $2 and n.words <> '' order by n.written_at`,
      [viewer.organizationId, viewer.employeeId],
    );
  }
}
