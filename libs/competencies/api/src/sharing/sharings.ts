import { Injectable } from '@nestjs/common';
import type { CompetencyId, EmployeeId } from '@passerelle/kernel';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

/** What each person has chosen to share with their manager, competency by competency; nothing until they do. */
@Injectable()
export class Sharings {
  constructor(private readonly transactions: Transactions) {}

  private readonly shared = loaderFor<EmployeeId, ReadonlySet<CompetencyId>>(async (viewer, employeeIds) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ employee_id: EmployeeId; competency_id: CompetencyId }>('select employee_id, competency_id from competencies.sharing where organization_id = $1 and employee_id = any($2) and shared', [viewer.organizationId, employeeIds]);
    const byEmployee = Map.groupBy(rows, ({ employee_id }) => employee_id);
    return employeeIds.map((id) => new Set((byEmployee.get(id) ?? []).map(({ competency_id }) => competency_id)));
  });

  of(viewer: Viewer, employeeId: EmployeeId): Promise<ReadonlySet<CompetencyId>> {
    return this.shared(viewer).load(employeeId);
  }

  /** Keeps the version of the framework from being published until the transaction ends, and waits for one that is being published. */
  async holdNames(viewer: Viewer): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('lock table competencies.sharing in row exclusive mode');
  }

  async change(viewer: Viewer, employeeId: EmployeeId, competencyId: CompetencyId, shared: boolean, at: Date): Promise<void> {
    this.shared(viewer).clear(employeeId);
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into competencies.sharing (organization_id, employee_id, competency_id, shared, changed_at) values ($1, $2, $3, $4, $5)
       on conflict on constraint sharing_pk do update set shared = excluded.shared, changed_at = excluded.changed_at, carried_by = null`,
      [viewer.organizationId, employeeId, competencyId, shared, at],
    );
  }
}
