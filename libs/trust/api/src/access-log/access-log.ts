import { Injectable } from '@nestjs/common';
import type { EmployeeId } from '@passerelle/kernel';
import { newId, Transactions, type Viewer } from '@passerelle/platform-api';
import type { Role } from '@passerelle/trust-domain';

export interface AccessLogRow {
  readonly id: string;
  readonly at: Date;
  readonly who: string;
  readonly role: Role;
  readonly what: string;
}

/** Who looked at which person's data, when, in which role. Append-only. */
@Injectable()
export class AccessLog {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Records that the viewer was shown data of these people; once a day, a role and a kind of data is enough.
   * Written in a transaction of its own: reading takes place in a read-only one.
   */
  async record(viewer: Viewer, role: Role, employeeIds: readonly EmployeeId[], what: string): Promise<void> {
    const others = employeeIds.filter((id) => id !== viewer.employeeId);
    if (others.length === 0) return;
    await this.transactions.writeFor(viewer.organizationId, async (statements) => {
      await statements.query(
        `insert into trust.access_log (organization_id, id, account_id, role, employee_id, what)
         select $1, seen.id, $2, $3, seen.employee_id, $4 from unnest($5::uuid[], $6::uuid[]) as seen (id, employee_id)
         where not exists (select 1 from trust.access_log l where l.organization_id = $1 and l.account_id = $2 and l.role = $3
           and l.employee_id = seen.employee_id and l.what = $4 and l.at > now() - interval '1 day')`,
        [viewer.organizationId, viewer.accountId, role, what, others.map(() => newId()), others],
      );
    });
  }

  /** The latest entries about one person, newest first. */
  async about(viewer: Viewer, employeeId: EmployeeId, limit = 200): Promise<AccessLogRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<AccessLogRow>(
      `select l.id, l.at, a.display_name as who, l.role, l.what from trust.access_log l
       join trust.account a on a.organization_id = l.organization_id and a.id = l.account_id
       where l.organization_id = $1 and l.employee_id = $2 order by l.at desc limit $3`,
      [viewer.organizationId, employeeId, limit],
    );
  }

  /** The organization's latest entries, newest first, with the person whose data were shown. */
  async latest(viewer: Viewer, limit = 2000): Promise<(AccessLogRow & { readonly about: string })[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select l.id, l.at, a.display_name as who, l.role, l.what, coalesce(s.display_name, '') as about from trust.access_log l
       join trust.account a on a.organization_id = l.organization_id and a.id = l.account_id
       left join trust.account s on s.organization_id = l.organization_id and s.employee_id = l.employee_id
       where l.organization_id = $1 order by l.at desc limit $2`,
      [viewer.organizationId, limit],
    );
  }
}
