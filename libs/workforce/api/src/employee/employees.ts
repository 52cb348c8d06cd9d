import { Injectable } from '@nestjs/common';
import { type EmployeeId, type JobFamilyId, quebecDay, type UnitId } from '@passerelle/kernel';
import { Clock, loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

export interface Employee {
  readonly id: EmployeeId;
  readonly firstName: string;
  readonly lastName: string;
}

/** What an employee does now, and where. */
export interface CurrentAssignment {
  readonly id: string;
  readonly employeeId: EmployeeId;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly familyId: JobFamilyId;
  readonly roleTitle: string;
  readonly startDate: string;
  readonly region: string;
}

const ASSIGNMENTS = `
  select a.id, a.employee_id as "employeeId", a.unit_id as "unitId", u.name as "unitName", a.family_id as "familyId", a.role_title as "roleTitle",
    a.start_date::text as "startDate", a.region
  from workforce.assignment a join workforce.unit u on u.organization_id = a.organization_id and u.id = a.unit_id
  where a.organization_id = $1 and a.employee_id = any($2) and a.start_date <= $3 and (a.end_date is null or a.end_date >= $3)
  order by a.employee_id, a.start_date desc, a.id`;

/** The people of an organization and what each does today. */
@Injectable()
export class Employees {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  private readonly assignments = loaderFor<EmployeeId, readonly CurrentAssignment[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<CurrentAssignment>(ASSIGNMENTS, [viewer.organizationId, ids, this.today()]);
    const byEmployee = Map.groupBy(rows, ({ employeeId }) => employeeId);
    return ids.map((id) => byEmployee.get(id) ?? []);
  });

  private readonly named = loaderFor<EmployeeId, Employee | null>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<Employee>('select id, first_name as "firstName", last_name as "lastName" from workforce.employee where organization_id = $1 and id = any($2)', [viewer.organizationId, ids]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });

  /** The employee's name, or null where the organization knows nobody by that id. */
  find(viewer: Viewer, id: EmployeeId): Promise<Employee | null> {
    return this.named(viewer).load(id);
  }

  /** First and last name; empty for nobody of the organization. */
  async nameOf(viewer: Viewer, employeeId: EmployeeId): Promise<string> {
    const employee = await this.find(viewer, employeeId);
    return employee ? `${employee.firstName} ${employee.lastName}` : '';
  }

  /** Assignments in force today, the latest begun first. */
  assignmentsOf(viewer: Viewer, employeeId: EmployeeId): Promise<readonly CurrentAssignment[]> {
    return this.assignments(viewer).load(employeeId);
  }

  /**
   * Direct reports of each manager who hold an assignment today, in the order of their names: from the first day of an
   * assignment to its last, both included.
   */
  async reportsOf(viewer: Viewer, managerIds: readonly EmployeeId[]): Promise<ReadonlyMap<EmployeeId, readonly Employee[]>> {
    if (managerIds.length === 0) return new Map();
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<Employee & { readonly managerId: EmployeeId }>(
      `select e.id, e.first_name as "firstName", e.last_name as "lastName", e.manager_id as "managerId" from workforce.employee e
       where e.organization_id = $1 and e.manager_id = any($2) and exists (select 1 from workforce.assignment a where a.organization_id = e.organization_id
         and a.employee_id = e.id and a.start_date <= $3 and (a.end_date is null or a.end_date >= $3))
       order by e.last_name, e.first_name, e.id`,
      [viewer.organizationId, managerIds, this.today()],
    );
    return Map.groupBy(rows, ({ managerId }) => managerId);
  }

  /** Name of the employee's manager, or null. */
  async managerOf(viewer: Viewer, employeeId: EmployeeId): Promise<Employee | null> {
    const statements = await this.transactions.in(viewer);
    const manager = await statements.one<Employee>(
      `select m.id, m.first_name as "firstName", m.last_name as "lastName" from workforce.employee e
       join workforce.employee m on m.organization_id = e.organization_id and m.id = e.manager_id where e.organization_id = $1 and e.id = $2`,
      [viewer.organizationId, employeeId],
    );
    return manager ?? null;
  }

  /** The organization's day. */
  private today(): string {
    return quebecDay(this.clock.now());
  }
}
