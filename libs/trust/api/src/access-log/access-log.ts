import { Injectable } from '@nestjs/common';
import type { EmployeeId, InterimId } from '@passerelle/kernel';
import { newId, Transactions, type Viewer } from '@passerelle/platform-api';
import type { Role } from '@passerelle/trust-domain';

export interface AccessLogRow {
  readonly id: string;
  readonly at: Date;
  readonly who: string;
  readonly role: Role;
  readonly what: string;
  /** For which manager, where whoever looked stood in for one. */
  readonly interimFor: string | null;
}

/** What was shown of one person to one other, one day, on one page. */
export interface ShownRow {
  readonly who: string;
  readonly role: Role;
  readonly what: string;
  readonly interimFor: string | null;
  /** In Québec, as 2026-11-23. */
  readonly day: string;
  readonly times: number;
  readonly lastAt: Date;
}

/** Things shown of each person, by their ids. */
export type ShownThings = ReadonlyMap<EmployeeId, readonly string[]>;

/** The manager, m, for whom whoever looked stood in, beside the rows of l. */
const INTERIM = `left join trust.interim i on i.organization_id = l.organization_id and i.id = l.interim_id
       left join trust.account m on m.organization_id = i.organization_id and m.employee_id = i.manager_id`;

/** Who looked at which person's data, when, in which role. Append-only. */
@Injectable()
export class AccessLog {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Records that the viewer was shown data of these people, in a role of theirs or standing in for a manager; once a day, a role
   * and a kind of data is enough.
   * Written in a transaction of its own: reading takes place in a read-only one.
   */
  async record(viewer: Viewer, role: Role, employeeIds: readonly EmployeeId[], what: string, interimId?: InterimId): Promise<void> {
    const others = employeeIds.filter((id) => id !== viewer.employeeId);
    if (others.length === 0) return;
    await this.transactions.writeFor(viewer.organizationId, async (statements) => {
      await statements.query(
        `insert into trust.access_log (organization_id, id, account_id, role, employee_id, what, interim_id)
         select $1, seen.id, $2, $3, seen.employee_id, $4, $7 from unnest($5::uuid[], $6::uuid[]) as seen (id, employee_id)
         where not exists (select 1 from trust.access_log l where l.organization_id = $1 and l.account_id = $2 and l.role = $3
           and l.employee_id = seen.employee_id and l.what = $4 and l.interim_id is not distinct from $7 and l.at > now() - interval '1 day')`,
        [viewer.organizationId, viewer.accountId, role, what, others.map(() => newId()), others, interimId ?? null],
      );
    });
  }

  /**
   * Records that the viewer was shown data of these people, and which; two statements, however many people. The same
   * things shown again the same day are counted, not written again; within ten minutes it is the same look.
   */
  async recordShown(viewer: Viewer, role: Role, shown: ShownThings, what: string, interimId?: InterimId): Promise<void> {
    const others = [...shown].filter(([id, things]) => id !== viewer.employeeId && things.length > 0);
    if (others.length === 0) return;
    await this.record(viewer, role, others.map(([id]) => id), what, interimId);
    await this.transactions.writeFor(viewer.organizationId, async (statements) => {
      await statements.query(
        `insert into trust.shown (organization_id, employee_id, day, account_id, role, what, interim_id, things)
         select $1, seen.employee_id, (now() at time zone 'America/Toronto')::date, $2, $3, $4, $7, seen.things from (select employee_id, string_to_array(things, ' ') as things from unnest($5::uuid[], $6::text[]) as given (employee_id, things)) seen
         where not exists (select 1 from trust.shown s where s.organization_id = $1 and s.employee_id = seen.employee_id and s.day = (now() at time zone 'America/Toronto')::date and s.account_id = $2 and s.role = $3
           and s.what = $4 and s.interim_id is not distinct from $7 and s.things = seen.things and s.last_at > now() - interval '10 minutes')
         order by seen.employee_id
         on conflict (organization_id, employee_id, day, account_id, role, what, interim_id, hash_array_extended(things, 0)) do update set times = shown.times + 1, last_at = excluded.last_at`,
        [viewer.organizationId, viewer.accountId, role, what, others.map(([id]) => id), others.map(([, things]) => [...new Set(things)].sort().join(' ')), interimId ?? null],
      );
    });
  }

  /** Who was shown one of these things of a person, the latest first. */
  async shownOf(viewer: Viewer, employeeId: EmployeeId, things: readonly string[], limit = 200): Promise<ShownRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<ShownRow>(
      `select a.display_name as who, l.role, l.what, m.display_name as "interimFor", l.day::text, sum(l.times)::int as times, max(l.last_at) as "lastAt" from trust.shown l
       join trust.account a on a.organization_id = l.organization_id and a.id = l.account_id
       ${INTERIM}
       where l.organization_id = $1 and l.employee_id = $2 and l.things && $3 group by a.id, a.display_name, l.role, l.what, m.display_name, l.day order by max(l.last_at) desc, a.id limit $4`,
      [viewer.organizationId, employeeId, things, limit],
    );
  }

  /** The latest entries about one person, newest first. */
  async about(viewer: Viewer, employeeId: EmployeeId, limit = 200): Promise<AccessLogRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<AccessLogRow>(
      `select l.id, l.at, a.display_name as who, l.role, l.what, m.display_name as "interimFor" from trust.access_log l
       join trust.account a on a.organization_id = l.organization_id and a.id = l.account_id ${INTERIM}
       where l.organization_id = $1 and l.employee_id = $2 order by l.at desc limit $3`,
      [viewer.organizationId, employeeId, limit],
    );
  }

  /** The organization's latest entries, newest first, with the person whose data were shown. */
  async latest(viewer: Viewer, limit = 2000): Promise<(AccessLogRow & { readonly about: string })[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select l.id, l.at, a.display_name as who, l.role, l.what, m.display_name as "interimFor", coalesce(s.display_name, '') as about from trust.access_log l
       join trust.account a on a.organization_id = l.organization_id and a.id = l.account_id
       ${INTERIM}
       left join trust.account s on s.organization_id = l.organization_id and s.employee_id = l.employee_id
       where l.organization_id = $1 order by l.at desc limit $2`,
      [viewer.organizationId, limit],
    );
  }
}
