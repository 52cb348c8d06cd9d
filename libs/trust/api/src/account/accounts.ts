import { Injectable } from '@nestjs/common';
import type { AccountId, EmployeeId, Language, UnitId } from '@passerelle/kernel';
import { loaderFor, type Statements, Transactions, type Viewer } from '@passerelle/platform-api';
import { type Permission, permissionsOf, type Role, ROLES } from '@passerelle/trust-domain';

export const ACCOUNT_STATES = ['notInvited', 'invited', 'active', 'closed'] as const;
/** Where an account is: nobody was told of it, a link is on its way, a password was chosen, or it no longer opens anything. */
export type AccountState = (typeof ACCOUNT_STATES)[number];

export interface Account {
  readonly id: AccountId;
  readonly email: string;
  readonly displayName: string;
  readonly language: Language;
  readonly employeeId: EmployeeId | null;
  readonly state: AccountState;
  readonly roles: readonly { readonly role: Role; readonly unitId: UnitId | null }[];
}

/** An account, and what whoever holds it is called. */
export type NamedAccount = Pick<Account, 'id' | 'displayName'>;

const ACCOUNTS = `
  select a.id, a.email, a.display_name as "displayName", a.language, a.employee_id as "employeeId",
    case when a.closed_at is not null then 'closed' when a.password_hash is not null then 'active'
      when exists (select 1 from trust.link l where l.organization_id = a.organization_id and l.account_id = a.id and l.used_at is null and l.expires_at > now()) then 'invited'
      else 'notInvited' end as state,
    coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id) order by g.role, g.unit_id) from trust.role_grant g
      where g.organization_id = a.organization_id and g.account_id = a.id), '[]'::jsonb) as roles
  from trust.account a where a.organization_id = $1`;

/** The accounts of an organization, as whoever administers them sees them. */
@Injectable()
export class Accounts {
  constructor(private readonly transactions: Transactions) {}

  private readonly byEmployee = loaderFor<EmployeeId, Account | null>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<Account>(`${ACCOUNTS} and a.employee_id = any($2)`, [viewer.organizationId, ids]);
    const byEmployee = new Map(rows.map((row) => [row.employeeId, row]));
    return ids.map((id) => byEmployee.get(id) ?? null);
  });

  /** The employee's account, if they have one. */
  ofEmployee(viewer: Viewer, employeeId: EmployeeId): Promise<Account | null> {
    return this.byEmployee(viewer).load(employeeId);
  }

  async find(viewer: Viewer, id: AccountId): Promise<Account | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<Account>(`${ACCOUNTS} and a.id = $2`, [viewer.organizationId, id]);
  }

  /** Accounts that are nobody's job (an outside administrator, a union observer), by name. */
  async outside(viewer: Viewer): Promise<Account[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<Account>(`${ACCOUNTS} and a.employee_id is null order by a.display_name, a.id limit 500`, [viewer.organizationId]);
  }

  /** Open accounts whose roles over the whole organization carry the permission. */
  async holding(viewer: Viewer, permission: Permission): Promise<readonly AccountId[]> {
    return (await this.holders(viewer, permission)).map(({ id }) => id);
  }

  /** The same, with their names. */
  async holders(viewer: Viewer, permission: Permission): Promise<readonly NamedAccount[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<NamedAccount>(
      `select distinct a.id, a.display_name as "displayName" from trust.account a join trust.role_grant g on g.organization_id = a.organization_id and g.account_id = a.id
       where a.organization_id = $1 and g.role = any($2) and g.unit_id is null and a.closed_at is null order by 1`,
      [viewer.organizationId, ROLES.filter((role) => permissionsOf([role]).has(permission))],
    );
  }

  /** What these accounts are called, closed ones too. */
  async names(viewer: Viewer, ids: readonly AccountId[]): Promise<ReadonlyMap<AccountId, string>> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<NamedAccount>('select id, display_name as "displayName" from trust.account where organization_id = $1 and id = any($2)', [viewer.organizationId, ids]);
    return new Map(rows.map(({ id, displayName }) => [id, displayName]));
  }

  /** Open accounts that administer the whole organization; nobody else changes them until the transaction ends. */
  async administrators(viewer: Viewer, statements: Statements): Promise<readonly AccountId[]> {
    await statements.query(`select pg_advisory_xact_lock(hashtextextended('administrators ' || $1::text, 0))`, [viewer.organizationId]);
    const rows = await statements.query<{ id: AccountId }>(
      `select a.id from trust.account a join trust.role_grant g on g.organization_id = a.organization_id and g.account_id = a.id
       where a.organization_id = $1 and g.role = 'administrator' and g.unit_id is null and a.closed_at is null`,
      [viewer.organizationId],
    );
    return rows.map(({ id }) => id);
  }

  /** What people are called, by their accounts; closed ones too. */
  async namesOf(viewer: Viewer, ids: readonly AccountId[]): Promise<ReadonlyMap<AccountId, string>> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ id: AccountId; name: string }>('select id, display_name as name from trust.account where organization_id = $1 and id = any($2)', [viewer.organizationId, [...new Set(ids)]]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
