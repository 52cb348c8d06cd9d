import { Injectable } from '@nestjs/common';
import type { AccountId, EmployeeId, OrganizationId } from '@passerelle/kernel';
import { type Statements, Transactions, type Viewer } from '@passerelle/platform-api';
import type { ProfilingState } from '@passerelle/trust-domain';

/** Each person's choice about the estimation of levels, kept as a history. */
@Injectable()
export class ProfilingChoices {
  constructor(private readonly transactions: Transactions) {}

  async of(viewer: Viewer, accountId: AccountId = viewer.accountId): Promise<ProfilingState> {
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<{ active: boolean }>(
      'select active from trust.profiling_choice where organization_id = $1 and account_id = $2 order by chosen_at desc limit 1',
      [viewer.organizationId, accountId],
    );
    if (!row) return 'notAsked';
    return row.active ? 'on' : 'off';
  }

  /** Those of the employees whose latest choice is on. */
  async employeesOn(viewer: Viewer, employeeIds: readonly EmployeeId[]): Promise<ReadonlySet<EmployeeId>> {
    return employeesWithProfilingOn(await this.transactions.in(viewer), viewer.organizationId, employeeIds);
  }

  async add(viewer: Viewer, active: boolean): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into trust.profiling_choice (organization_id, account_id, active, chosen_at) values ($1, $2, $3, clock_timestamp())', [viewer.organizationId, viewer.accountId, active]);
  }
}

/** The same, in the transaction of a job. */
export async function employeesWithProfilingOn(statements: Pick<Statements, 'query'>, organizationId: OrganizationId, employeeIds: readonly EmployeeId[]): Promise<ReadonlySet<EmployeeId>> {
  const rows = await statements.query<{ employee_id: EmployeeId }>(
    `select a.employee_id from trust.account a
     join lateral (select active from trust.profiling_choice c where c.organization_id = a.organization_id and c.account_id = a.id order by chosen_at desc limit 1) choice on choice.active
     where a.organization_id = $1 and a.employee_id = any($2)`,
    [organizationId, employeeIds],
  );
  return new Set(rows.map(({ employee_id }) => employee_id));
}
