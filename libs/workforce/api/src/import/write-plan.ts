import { type AssignmentId, type EmployeeId, type OrganizationId, type UnitId } from '@passerelle/kernel';
import { newId, type Statements } from '@passerelle/platform-api';
import { assignmentKey, type AssignmentRecord, type EmployeeRecord, type ImportPlan, type UnitRecord } from '@passerelle/workforce-domain';

import type { PersonnelState } from './personnel-state.js';

/** Rows of one statement. */
const BATCH = 5000;

/** The ids of everybody once the plan is written. */
export interface WrittenIds {
  readonly unitIds: ReadonlyMap<string, UnitId>;
  readonly employeeIds: ReadonlyMap<string, EmployeeId>;
}

/** Writes a plan: a statement for every 5,000 rows of each kind, ids given beforehand, parents and managers in any order. */
export async function writePlan(statements: Statements, organizationId: OrganizationId, state: PersonnelState, plan: ImportPlan, onProgress: (share: number) => Promise<void>): Promise<WrittenIds> {
  const unitIds = new Map([...state.unitIds, ...plan.units.added.map(({ code }) => [code, newId<UnitId>()] as const)]);
  const employeeIds = new Map([...state.employeeIds, ...plan.employees.added.map(({ number }) => [number, newId<EmployeeId>()] as const)]);
  const total = [plan.units.added, plan.units.changed, plan.employees.added, plan.employees.changed, plan.assignments.added, plan.assignments.changed, plan.assignments.ended].reduce((sum, { length }) => sum + length, 0);
  let written = 0;
  const write = async (sql: string, rows: readonly (readonly unknown[])[]) => {
    for (let at = 0; at < rows.length; at += BATCH) {
      const batch = rows.slice(at, at + BATCH);
      const width = batch[0]?.length ?? 0;
      await statements.query(sql, [organizationId, ...Array.from({ length: width }, (_, column) => batch.map((row) => row[column]))]);
      written += batch.length;
      await onProgress(written / total);
    }
  };
  const unit = ({ code, name, parentCode }: UnitRecord) => [unitIds.get(code), code, name, parentCode === null ? null : unitIds.get(parentCode)];
  const employee = (record: EmployeeRecord) => [employeeIds.get(record.number), record.number, record.firstName, record.lastName, record.email, record.language, record.managerNumber === null ? null : employeeIds.get(record.managerNumber)];
  const assignmentId = (record: AssignmentRecord) => state.assignmentIds.get(assignmentKey(record));
  await write(INSERT_UNITS, plan.units.added.map(unit));
  await write(UPDATE_UNITS, plan.units.changed.map(({ to }) => unit(to)));
  await write(INSERT_EMPLOYEES, plan.employees.added.map(employee));
  await write(UPDATE_EMPLOYEES, plan.employees.changed.map(({ to }) => employee(to)));
  await write(INSERT_ASSIGNMENTS, plan.assignments.added.map((to) => [newId<AssignmentId>(), employeeIds.get(to.number), unitIds.get(to.unitCode), to.familyId, to.roleTitle, to.startDate, to.endDate, to.schedule, to.region]));
  await write(UPDATE_ASSIGNMENTS, plan.assignments.changed.map(({ to }) => [assignmentId(to), to.roleTitle, to.endDate, to.schedule, to.region]));
  await write(END_ASSIGNMENTS, plan.assignments.ended.map((end) => [state.assignmentIds.get(assignmentKey(end)), end.endDate]));
  return { unitIds, employeeIds };
}

const INSERT_UNITS = 'insert into workforce.unit (organization_id, id, code, name, parent_id) select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[])';
const UPDATE_UNITS = `
  update workforce.unit u set name = w.name, parent_id = w.parent_id, ended_at = null
  from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[]) as w (id, code, name, parent_id) where u.organization_id = $1 and u.id = w.id`;
const INSERT_EMPLOYEES = `
  insert into workforce.employee (organization_id, id, number, first_name, last_name, email, language, manager_id)
  select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[])`;
const UPDATE_EMPLOYEES = `
  update workforce.employee e set first_name = w.first_name, last_name = w.last_name, email = w.email, language = w.language, manager_id = w.manager_id
  from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[]) as w (id, number, first_name, last_name, email, language, manager_id)
  where e.organization_id = $1 and e.id = w.id`;
const INSERT_ASSIGNMENTS = `
  insert into workforce.assignment (organization_id, id, employee_id, unit_id, family_id, role_title, start_date, end_date, schedule, region)
  select $1, * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::date[], $8::date[], $9::text[], $10::text[])`;
const UPDATE_ASSIGNMENTS = `
  update workforce.assignment a set role_title = w.role_title, end_date = w.end_date, schedule = w.schedule, region = w.region
  from unnest($2::uuid[], $3::text[], $4::date[], $5::text[], $6::text[]) as w (id, role_title, end_date, schedule, region) where a.organization_id = $1 and a.id = w.id`;
const END_ASSIGNMENTS = `
  update workforce.assignment a set end_date = w.end_date from unnest($2::uuid[], $3::date[]) as w (id, end_date) where a.organization_id = $1 and a.id = w.id`;
