import type pg from 'pg';

import type { InventedOrganization } from './generate-organization.ts';

/** Writes units, people, assignments, accounts and roles, a table a statement. */
export async function writeOrganization(client: pg.Client, organizationId: string, { units, people }: InventedOrganization): Promise<void> {
  await client.query(
    `insert into workforce.unit (organization_id, id, code, name, parent_id) select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[])`,
    [organizationId, ...columns(units, ['id', 'code', 'name', 'parentId'])],
  );
  await client.query(
    `insert into workforce.employee (organization_id, id, number, first_name, last_name, email, language, manager_id)
     select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[])`,
    [organizationId, ...columns(people, ['id', 'number', 'firstName', 'lastName', 'email', 'language', 'managerId'])],
  );
  await client.query(
    `insert into workforce.assignment (organization_id, id, employee_id, unit_id, family_id, start_date, schedule, region)
     select $1, gen_random_uuid(), employee_id, unit_id, family, start_date, 'temps plein', region
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::text[]) as person (employee_id, unit_id, family, start_date, region)`,
    [organizationId, ...columns(people, ['id', 'unitId', 'family', 'startDate', 'region'])],
  );
  await client.query(
    `insert into trust.account (organization_id, id, email, employee_id, display_name, language)
     select $1, id, email, employee_id, name, language from unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::text[]) as account (id, email, employee_id, name, language)`,
    [organizationId, people.map(({ accountId }) => accountId), people.map(({ email }) => email), people.map(({ id }) => id), people.map(({ firstName, lastName }) => `${firstName} ${lastName}`), people.map(({ language }) => language)],
  );
  await client.query(`insert into trust.role_grant (organization_id, account_id, role) select $1, id, 'employee' from unnest($2::uuid[]) as account (id)`, [organizationId, people.map(({ accountId }) => accountId)]);
  await client.query(`insert into trust.role_grant (organization_id, account_id, role) select $1, id, 'manager' from unnest($2::uuid[]) as account (id)`, [organizationId, people.filter(({ manages }) => manages).map(({ accountId }) => accountId)]);
}

/** One array a column, as unnest wants them. */
export function columns<Row extends object>(rows: readonly Row[], names: readonly (keyof Row)[]): unknown[][] {
  return names.map((name) => rows.map((row) => row[name]));
}
