import { Injectable } from '@nestjs/common';
import type { EmployeeId, Language, OrganizationId } from '@passerelle/kernel';
import { newId, type Statements } from '@passerelle/platform-api';

export interface AccountHolder {
  readonly employeeId: EmployeeId;
  /** In lower case. */
  readonly email: string;
  readonly displayName: string;
  readonly language: Language;
}

export interface AccountsToOpen {
  /** People who work now or will, and have an address. */
  readonly holders: readonly AccountHolder[];
  /** Those who have direct reports. */
  readonly managers: readonly EmployeeId[];
  /** People who have left. */
  readonly left: readonly EmployeeId[];
}

export interface OpenedAccounts {
  readonly opened: number;
  readonly closed: number;
  /** Holders without an account still: another account has their address. */
  readonly withoutAccount: number;
}

/** Of the holders' rows: $1 the organization, $2 employees, $3 addresses, $4 names, $5 languages. */
const HOLDERS = 'unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as holder (employee_id, email, display_name, language)';

/** Gives many people their accounts, and closes those of the people who left, within the caller's transaction. */
@Injectable()
export class OpenAccounts {
  /** The number of statements does not depend on the number of people. */
  async run(statements: Statements, organizationId: OrganizationId, { holders, managers, left }: AccountsToOpen): Promise<OpenedAccounts> {
    const closed = await this.close(statements, organizationId, left);
    const columns = [organizationId, holders.map(({ employeeId }) => employeeId), holders.map(({ email }) => email), holders.map(({ displayName }) => displayName), holders.map(({ language }) => language)];
    await this.attach(statements, columns);
    await this.refresh(statements, columns);
    const opened = await this.open(statements, columns);
    await this.grant(statements, organizationId, 'employee', holders.map(({ employeeId }) => employeeId));
    await this.grant(statements, organizationId, 'manager', managers);
    const missing = await count(statements, `select count(*)::int as count from ${HOLDERS} where not exists (select 1 from trust.account a where a.organization_id = $1 and a.employee_id = holder.employee_id)`, columns);
    return { opened, closed, withoutAccount: missing };
  }

  /** Has the planner look again at accounts, once very many were opened and committed. */
  async refreshStatistics(statements: Statements): Promise<void> {
    await statements.query('select trust.refresh_statistics()');
  }

  private async close(statements: Statements, organizationId: OrganizationId, left: readonly EmployeeId[]): Promise<number> {
    return count(
      statements,
      `with closed as (update trust.account set closed_at = now(), closed_for = 'departure' where organization_id = $1 and employee_id = any($2) and closed_at is null returning id),
            ended as (delete from trust.session s using closed c where s.organization_id = $1 and s.account_id = c.id)
       select count(*)::int as count from closed`,
      [organizationId, left],
    );
  }

  /** An account that had no job, with the address of one of the people, becomes theirs. */
  private async attach(statements: Statements, columns: readonly unknown[]): Promise<void> {
    await statements.query(
      `update trust.account a set employee_id = holder.employee_id from ${HOLDERS} where a.organization_id = $1 and a.email = holder.email and a.employee_id is null and a.closed_at is null
         and not exists (select 1 from trust.account b where b.organization_id = $1 and b.employee_id = holder.employee_id)`,
      columns,
    );
  }

  /** Name, language and address follow the record; who had left and is back may sign in again. */
  private async refresh(statements: Statements, columns: readonly unknown[]): Promise<void> {
    await statements.query(
      `update trust.account a set display_name = holder.display_name, language = holder.language,
         closed_at = case when a.closed_for = 'departure' then null else a.closed_at end, closed_for = nullif(a.closed_for, 'departure')
       from ${HOLDERS} where a.organization_id = $1 and a.employee_id = holder.employee_id
         and ((a.display_name, a.language) is distinct from (holder.display_name, holder.language) or a.closed_for = 'departure')`,
      columns,
    );
    await statements.query(
      `update trust.account a set email = holder.email from ${HOLDERS} where a.organization_id = $1 and a.employee_id = holder.employee_id and a.email <> holder.email
         and holder.email not in (select trust.taken_addresses($3::text[]))`,
      columns,
    );
  }

  private async open(statements: Statements, columns: readonly unknown[]): Promise<number> {
    const [organizationId, employees, ...rest] = columns;
    return count(
      statements,
      `with opened as (
         insert into trust.account (organization_id, id, email, employee_id, display_name, language)
         select $1, holder.id, holder.email, holder.employee_id, holder.display_name, holder.language
         from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[]) as holder (employee_id, email, display_name, language, id)
         where not exists (select 1 from trust.account a where a.organization_id = $1 and a.employee_id = holder.employee_id)
         on conflict do nothing returning 1)
       select count(*)::int as count from opened`,
      [organizationId, employees, ...rest, (employees as unknown[]).map(() => newId())],
    );
  }

  private async grant(statements: Statements, organizationId: OrganizationId, role: 'employee' | 'manager', employeeIds: readonly EmployeeId[]): Promise<void> {
    await statements.query(
      `insert into trust.role_grant (organization_id, account_id, role) select $1, a.id, $2 from trust.account a where a.organization_id = $1 and a.employee_id = any($3)
       on conflict on constraint role_granted_once do nothing`,
      [organizationId, role, employeeIds],
    );
  }
}

async function count(statements: Statements, sql: string, parameters: readonly unknown[]): Promise<number> {
  return (await statements.one<{ count: number }>(sql, parameters))?.count ?? 0;
}
