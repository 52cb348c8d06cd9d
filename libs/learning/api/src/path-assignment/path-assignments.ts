import { Injectable } from '@nestjs/common';
import type { AccountId, CourseId, EmployeeId, PathAssignmentId } from '@passerelle/kernel';
import type { AssignmentTarget, PathAssignment } from '@passerelle/learning-domain';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';
import type { GroupScope } from '@passerelle/workforce-api';

export interface KeptAssignment extends PathAssignment {
  /** How far whoever assigned reached. */
  readonly scope: GroupScope;
  readonly assignedByAccount: AccountId;
  readonly withdrawnAt: Date | null;
}

/** How far somebody is in a course, and nothing finer. */
export interface CourseState {
  readonly employeeId: EmployeeId;
  readonly courseId: CourseId;
  readonly state: 'done' | 'begun';
}

type Row = Omit<KeptAssignment, 'target' | 'scope'> & GroupScope & { readonly kind: AssignmentTarget['kind'] } & Readonly<Record<'employeeId' | 'unitId' | 'familyId' | 'roleTitle', string | null>>;

const ASSIGNMENTS = `
  select id, template_id as "templateId", version, target as kind, employee_id as "employeeId", unit_id as "unitId", family_id as "familyId", role_title as "roleTitle", manager_id as "managerId", unit_ids as "unitIds",
    obligation, due_on::text as "dueOn", reason, assigned_by as "assignedByAccount", assigned_by_name as "assignedBy", assigned_at as "assignedAt", withdrawn_at as "withdrawnAt"
  from learning.path_assignment where organization_id = $1`;

/** Whom path templates are assigned to; one assignment of a template stands at a time for a target and whoever reaches it. */
@Injectable()
export class PathAssignments {
  constructor(private readonly transactions: Transactions) {}

  private readonly standingOf = loaderFor<'all', readonly KeptAssignment[]>(async (viewer) => {
    const statements = await this.transactions.in(viewer);
    return [(await statements.query<Row>(`${ASSIGNMENTS} and withdrawn_at is null order by due_on, id`, [viewer.organizationId])).map(assignmentOf)];
  });

  /** Everything that stands in the organization, the earliest last day first. */
  standing(viewer: Viewer): Promise<readonly KeptAssignment[]> {
    return this.standingOf(viewer).load('all');
  }

  async find(viewer: Viewer, id: PathAssignmentId, lock = false): Promise<KeptAssignment | undefined> {
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<Row>(`${ASSIGNMENTS} and id = $2 ${lock ? 'for update' : ''}`, [viewer.organizationId, id]);
    return row && assignmentOf(row);
  }

  /** @returns false where the same template stands already for that target */
  async add(viewer: Viewer, { target, scope, ...one }: Omit<KeptAssignment, 'withdrawnAt'>): Promise<boolean> {
    const at = (key: 'employeeId' | 'unitId' | 'familyId' | 'roleTitle') => (target as Partial<Record<typeof key, string>>)[key] ?? null;
    const statements = await this.transactions.in(viewer);
    const added = await statements.query(
      `insert into learning.path_assignment (organization_id, id, template_id, version, target, employee_id, unit_id, family_id, role_title, manager_id, unit_ids, obligation, due_on, reason, assigned_by, assigned_by_name, assigned_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) on conflict do nothing returning 1`,
      [viewer.organizationId, one.id, one.templateId, one.version, target.kind, at('employeeId'), at('unitId'), at('familyId'), at('roleTitle'), scope.managerId, scope.unitIds?.toSorted() ?? null, one.obligation, one.dueOn, one.reason, one.assignedByAccount, one.assignedBy, one.assignedAt],
    );
    this.standingOf(viewer).clear('all');
    if (added.length === 0) return false;
    await this.keepVersion(viewer, one, one.assignedAt);
    return true;
  }

  async apply(viewer: Viewer, { id, version, dueOn }: Pick<PathAssignment, 'id' | 'version' | 'dueOn'>, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('update learning.path_assignment set version = $3, due_on = $4 where organization_id = $1 and id = $2', [viewer.organizationId, id, version, dueOn]);
    await this.keepVersion(viewer, { id, version, dueOn }, at);
    this.standingOf(viewer).clear('all');
  }

  async withdraw(viewer: Viewer, id: PathAssignmentId, reason: string, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('update learning.path_assignment set withdrawn_at = $3, withdrawn_by_name = $4, withdrawal_reason = $5 where organization_id = $1 and id = $2 and withdrawn_at is null', [viewer.organizationId, id, at, viewer.displayName, reason]);
    this.standingOf(viewer).clear('all');
  }

  /** The courses among these that these people began or finished. */
  async states(viewer: Viewer, employeeIds: readonly EmployeeId[], courseIds: readonly CourseId[]): Promise<readonly CourseState[]> {
    if (employeeIds.length === 0 || courseIds.length === 0) return [];
    const statements = await this.transactions.in(viewer);
    return statements.query<CourseState>(
      `select employee_id as "employeeId", course_id as "courseId", case when completed_at is null then 'begun' else 'done' end as state from learning.enrolment where organization_id = $1 and employee_id = any($2) and course_id = any($3)`,
      [viewer.organizationId, employeeIds, courseIds],
    );
  }

  private async keepVersion(viewer: Viewer, { id, version, dueOn }: Pick<PathAssignment, 'id' | 'version' | 'dueOn'>, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into learning.path_assignment_version (organization_id, assignment_id, version, due_on, applied_by_name, applied_at) values ($1, $2, $3, $4, $5, $6)', [viewer.organizationId, id, version, dueOn, viewer.displayName, at]);
  }
}

function assignmentOf({ kind, employeeId, unitId, familyId, roleTitle, managerId, unitIds, ...row }: Row): KeptAssignment {
  return { ...row, target: { kind, ...(employeeId && { employeeId }), ...(unitId && { unitId }), ...(familyId && { familyId }), ...(roleTitle !== null && { roleTitle }) } as AssignmentTarget, scope: { managerId, unitIds } };
}
