import type { AssignmentId, EmployeeId, OrganizationId, UnitId } from '@passerelle/kernel';
import type { Statements } from '@passerelle/platform-api';
import { assignmentKey, type AssignmentRecord, type EmployeeRecord, type Personnel, type UnitRecord } from '@passerelle/workforce-domain';

/** The organization's people as they stand, and the ids by which they are written. */
export interface PersonnelState {
  readonly personnel: Personnel;
  readonly unitIds: ReadonlyMap<string, UnitId>;
  readonly employeeIds: ReadonlyMap<string, EmployeeId>;
  readonly assignmentIds: ReadonlyMap<string, AssignmentId>;
}

const UNITS = `
  select u.id, u.code, u.name, p.code as "parentCode" from workforce.unit u
  left join workforce.unit p on p.organization_id = u.organization_id and p.id = u.parent_id where u.organization_id = $1`;
const EMPLOYEES = `
  select e.id, e.number, e.first_name as "firstName", e.last_name as "lastName", e.email, e.language, m.number as "managerNumber" from workforce.employee e
  left join workforce.employee m on m.organization_id = e.organization_id and m.id = e.manager_id where e.organization_id = $1`;
const ASSIGNMENTS = `
  select a.id, e.number, u.code as "unitCode", a.family_id as "familyId", a.role_title as "roleTitle", a.start_date::text as "startDate", a.end_date::text as "endDate", a.schedule, a.region
  from workforce.assignment a join workforce.employee e on e.organization_id = a.organization_id and e.id = a.employee_id
  join workforce.unit u on u.organization_id = a.organization_id and u.id = a.unit_id where a.organization_id = $1`;

/** Reads everybody, in three statements. */
export async function readPersonnel(statements: Statements, organizationId: OrganizationId): Promise<PersonnelState> {
  const units = await statements.query<UnitRecord & { id: UnitId }>(UNITS, [organizationId]);
  const employees = await statements.query<EmployeeRecord & { id: EmployeeId }>(EMPLOYEES, [organizationId]);
  const assignments = await statements.query<AssignmentRecord & { id: AssignmentId }>(ASSIGNMENTS, [organizationId]);
  return {
    personnel: { units, employees, assignments },
    unitIds: new Map(units.map(({ code, id }) => [code, id])),
    employeeIds: new Map(employees.map(({ number, id }) => [number, id])),
    assignmentIds: new Map(assignments.map((assignment) => [assignmentKey(assignment), assignment.id])),
  };
}

/** One text that differs as soon as a unit, an employee or an assignment does. */
export async function readFingerprint(statements: Statements, organizationId: OrganizationId): Promise<string> {
  const hashes = ['unit', 'employee', 'assignment'].map((table) => `(select coalesce(sum(hashtextextended(t::text, 0)), 0)::text || '/' || count(*) from workforce.${table} t where t.organization_id = $1)`);
  const row = await statements.one<{ fingerprint: string }>(`select md5(concat_ws('|', ${hashes.join(', ')})) as fingerprint`, [organizationId]);
  return row?.fingerprint ?? '';
}
