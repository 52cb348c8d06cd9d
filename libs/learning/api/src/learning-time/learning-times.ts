import { Injectable } from '@nestjs/common';
import type { CourseId, EmployeeId, LearningTimeId } from '@passerelle/kernel';
import type { LearningTime, TimeGranted } from '@passerelle/learning-domain';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

interface Row extends Omit<LearningTime, 'granted'> {
  readonly kind: TimeGranted['kind'];
  readonly minutesPerWeek: number;
  readonly fromOn: string;
  readonly toOn: string;
  readonly courseId: CourseId;
  readonly minutes: number;
}

export type NewLearningTime = Omit<LearningTime, 'endedAt' | 'endWord'> & { readonly managerId: EmployeeId; readonly replaces: LearningTimeId | null };

const COLUMNS = `id, employee_id as "employeeId", kind, minutes_per_week as "minutesPerWeek", from_on::text as "fromOn", to_on::text as "toOn", course_id as "courseId", minutes,
  word, granted_by as "grantedBy", granted_at as "grantedAt", ended_at as "endedAt", end_word as "endWord"`;

/** Time granted to people, with its history: at most one weekly grant stands at a time for a person, and one for each course. */
@Injectable()
export class LearningTimes {
  constructor(private readonly transactions: Transactions) {}

  private readonly byEmployee = loaderFor<EmployeeId, readonly LearningTime[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<Row>(`select ${COLUMNS} from learning.learning_time where organization_id = $1 and employee_id = any($2) order by granted_at desc, id desc`, [viewer.organizationId, ids]);
    const grouped = Map.groupBy(rows.map(grantOf), ({ employeeId }) => employeeId);
    return ids.map((id) => grouped.get(id) ?? []);
  });

  /** What was granted to a person, the latest first, ended or not. */
  of(viewer: Viewer, employeeId: EmployeeId): Promise<readonly LearningTime[]> {
    return this.byEmployee(viewer).load(employeeId);
  }

  /** The grant, which nobody else changes until the transaction ends. */
  async lock(viewer: Viewer, id: LearningTimeId): Promise<LearningTime | undefined> {
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<Row>(`select ${COLUMNS} from learning.learning_time where organization_id = $1 and id = $2 for update`, [viewer.organizationId, id]);
    return row && grantOf(row);
  }

  /** @returns false where a grant of that kind already stands */
  async add(viewer: Viewer, { id, employeeId, granted, word, grantedBy, grantedAt, managerId, replaces }: NewLearningTime): Promise<boolean> {
    this.byEmployee(viewer).clear(employeeId);
    const statements = await this.transactions.in(viewer);
    const weekly = granted.kind === 'weekly' ? granted : null;
    const course = granted.kind === 'course' ? granted : null;
    const rows = await statements.query(
      `insert into learning.learning_time (organization_id, id, employee_id, kind, minutes_per_week, from_on, to_on, course_id, minutes, word, manager_id, granted_by, granted_at, replaces)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing returning id`,
      [viewer.organizationId, id, employeeId, granted.kind, weekly?.minutesPerWeek ?? null, weekly?.fromOn ?? null, weekly?.toOn ?? null, course?.courseId ?? null, course?.minutes ?? null, word, managerId, grantedBy, grantedAt, replaces],
    );
    return rows.length === 1;
  }

  async end(viewer: Viewer, { id, employeeId }: LearningTime, at: Date, word: string | null): Promise<void> {
    this.byEmployee(viewer).clear(employeeId);
    const statements = await this.transactions.in(viewer);
    await statements.query('update learning.learning_time set ended_at = $3, end_word = $4 where organization_id = $1 and id = $2 and ended_at is null', [viewer.organizationId, id, at, word]);
  }
}

function grantOf({ kind, minutesPerWeek, fromOn, toOn, courseId, minutes, ...row }: Row): LearningTime {
  return { ...row, granted: kind === 'weekly' ? { kind, minutesPerWeek, fromOn, toOn } : { kind, courseId, minutes } };
}
