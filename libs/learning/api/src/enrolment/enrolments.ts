import { Injectable } from '@nestjs/common';
import type { ActivityId, CourseId, EmployeeId, EnrolmentId } from '@passerelle/kernel';
import { afterFirstTry } from '@passerelle/learning-domain';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

export interface EnrolmentRow {
  readonly id: EnrolmentId;
  readonly employeeId: EmployeeId;
  readonly courseId: CourseId;
  readonly version: number;
  readonly startedAt: Date;
  readonly touchedAt: Date;
  readonly completedAt: Date | null;
}

export interface AnswerRow {
  readonly activityId: ActivityId;
  readonly chosen: readonly string[] | null;
}

export interface AttemptRow {
  /** Of the course, whose quiz was answered. */
  readonly version: number;
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly correct: number;
  readonly total: number;
  readonly passed: boolean;
  readonly takenAt: Date;
}

const COLUMNS = `id, employee_id as "employeeId", course_id as "courseId", version, started_at as "startedAt", touched_at as "touchedAt", completed_at as "completedAt"`;

/** Who takes which course, how far they are; an acknowledged record is never lost nor counted twice. */
@Injectable()
export class Enrolments {
  constructor(private readonly transactions: Transactions) {}

  private readonly mineByViewer = loaderFor<EmployeeId, readonly EnrolmentRow[]>(async (viewer, employeeIds) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<EnrolmentRow>(`select ${COLUMNS} from learning.enrolment where organization_id = $1 and employee_id = any($2) order by touched_at desc`, [viewer.organizationId, employeeIds]);
    return employeeIds.map((id) => rows.filter(({ employeeId }) => employeeId === id));
  });

  /** The latest answer of each activity that was done. */
  private readonly done = loaderFor<EnrolmentId, readonly AnswerRow[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<AnswerRow & { enrolmentId: EnrolmentId }>(
      `select distinct on (enrolment_id, activity_id) enrolment_id as "enrolmentId", activity_id as "activityId", chosen from learning.progress_record
       where organization_id = $1 and enrolment_id = any($2) order by enrolment_id, activity_id, recorded_at desc, id desc`,
      [viewer.organizationId, ids],
    );
    const byEnrolment = Map.groupBy(rows, ({ enrolmentId }) => enrolmentId);
    return ids.map((id) => byEnrolment.get(id) ?? []);
  });

  private readonly attempts = loaderFor<EnrolmentId, readonly AttemptRow[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<AttemptRow & { enrolmentId: EnrolmentId }>(
      `select enrolment_id as "enrolmentId", version, answers, correct, total, passed, taken_at as "takenAt" from learning.quiz_attempt where organization_id = $1 and enrolment_id = any($2) order by taken_at desc, id desc`,
      [viewer.organizationId, ids],
    );
    const byEnrolment = Map.groupBy(rows, ({ enrolmentId }) => enrolmentId);
    return ids.map((id) => byEnrolment.get(id) ?? []);
  });

  /** The viewer's own, the latest touched first. */
  async mine(viewer: Viewer): Promise<readonly EnrolmentRow[]> {
    return viewer.employeeId ? this.mineByViewer(viewer).load(viewer.employeeId) : [];
  }

  doneOf(viewer: Viewer, id: EnrolmentId): Promise<readonly AnswerRow[]> {
    return this.done(viewer).load(id);
  }

  /** Newest first. */
  attemptsOf(viewer: Viewer, id: EnrolmentId): Promise<readonly AttemptRow[]> {
    return this.attempts(viewer).load(id);
  }

  /** The viewer's own enrolment by that id; another person's is as if it did not exist. */
  async findMine(viewer: Viewer, id: EnrolmentId): Promise<EnrolmentRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<EnrolmentRow>(`select ${COLUMNS} from learning.enrolment where organization_id = $1 and id = $2 and employee_id = $3`, [viewer.organizationId, id, viewer.employeeId]);
  }

  /** The same, held until the end of the transaction: nobody moves it to another version meanwhile. */
  async hold(viewer: Viewer, id: EnrolmentId): Promise<EnrolmentRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<EnrolmentRow>(`select ${COLUMNS} from learning.enrolment where organization_id = $1 and id = $2 and employee_id = $3 for update`, [viewer.organizationId, id, viewer.employeeId]);
  }

  async add(viewer: Viewer, employeeId: EmployeeId, enrolment: { id: EnrolmentId; courseId: CourseId; version: number; at: Date }): Promise<void> {
    this.mineByViewer(viewer).clear(employeeId);
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into learning.enrolment (organization_id, id, employee_id, course_id, version, started_at, touched_at) values ($1, $2, $3, $4, $5, $6, $6)
       on conflict on constraint enrolment_once_per_course do nothing`,
      [viewer.organizationId, enrolment.id, employeeId, enrolment.courseId, enrolment.version, enrolment.at],
    );
  }

  async move(viewer: Viewer, id: EnrolmentId, version: number): Promise<void> {
    if (viewer.employeeId) this.mineByViewer(viewer).clear(viewer.employeeId);
    const statements = await this.transactions.in(viewer);
    await statements.query('update learning.enrolment set version = $3 where organization_id = $1 and id = $2', [viewer.organizationId, id, version]);
  }

  /** Writes a record once for ever: its id was made where the person worked, perhaps without a network. */
  async record(viewer: Viewer, id: EnrolmentId, record: { recordId: string; activityId: ActivityId; chosen: readonly string[] | null; correct: boolean | null; at: Date }): Promise<void> {
    this.done(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `with written as (insert into learning.progress_record (organization_id, id, enrolment_id, activity_id, chosen, correct, recorded_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict on constraint progress_record_once do nothing returning enrolment_id)
       update learning.enrolment e set touched_at = greatest(touched_at, $7) from written where e.organization_id = $1 and e.id = written.enrolment_id`,
      [viewer.organizationId, record.recordId, id, record.activityId, record.chosen, record.correct, record.at],
    );
  }

  async addAttempt(viewer: Viewer, id: EnrolmentId, attempt: { attemptId: string; version: number; answers: Readonly<Record<string, readonly string[]>>; correct: number; total: number; passed: boolean; at: Date }): Promise<void> {
    this.attempts(viewer).clear(id);
    if (viewer.employeeId) this.mineByViewer(viewer).clear(viewer.employeeId);
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into learning.quiz_attempt (organization_id, id, enrolment_id, version, answers, correct, total, passed, taken_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      viewer.organizationId, attempt.attemptId, id, attempt.version, JSON.stringify(attempt.answers), attempt.correct, attempt.total, attempt.passed, attempt.at,
    ]);
    await this.countFirstTry(viewer, id, attempt.passed);
    await statements.query(`update learning.enrolment set touched_at = $3, completed_at = case when $4 then coalesce(completed_at, $3) else completed_at end where organization_id = $1 and id = $2`, [viewer.organizationId, id, attempt.at, attempt.passed]);
  }

  /** The row is held from the first statement to the end of the transaction: two people at once are counted one after the other. */
  private async countFirstTry(viewer: Viewer, id: EnrolmentId, passed: boolean): Promise<void> {
    const statements = await this.transactions.in(viewer);
    const before = await statements.one<{ courseId: CourseId; taken: number; passed: number; shownTaken: number; shownPassed: number }>(
      `insert into learning.course_outcome as o (organization_id, course_id, taken, passed, shown_taken, shown_passed) select organization_id, course_id, 0, 0, 0, 0 from learning.enrolment
         where organization_id = $1 and id = $2 and (select count(*) from learning.quiz_attempt a where a.organization_id = $1 and a.enrolment_id = $2) = 1
       on conflict on constraint course_outcome_pk do update set taken = o.taken
       returning course_id as "courseId", taken, passed, shown_taken as "shownTaken", shown_passed as "shownPassed"`,
      [viewer.organizationId, id],
    );
    if (!before) return;
    const now = afterFirstTry({ taken: before.taken, passed: before.passed, shown: { taken: before.shownTaken, passed: before.shownPassed } }, passed);
    await statements.query('update learning.course_outcome set taken = $3, passed = $4, shown_taken = $5, shown_passed = $6 where organization_id = $1 and course_id = $2', [
      viewer.organizationId, before.courseId, now.taken, now.passed, now.shown.taken, now.shown.passed,
    ]);
  }
}
