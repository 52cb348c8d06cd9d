import type { QueryRunner } from 'typeorm';

type Right = 'select' | 'insert' | 'update' | 'delete';

/**
 * Puts the wall between organizations on a table: row-level security, forced on its owner too, and the application's rights.
 * @param table schema-qualified name of a table that has an `organization_id`
 * @param rights what the application may do; an append-only table gets `select` and `insert` alone
 */
export async function wallBetweenOrganizations(runner: QueryRunner, table: string, rights: readonly Right[]): Promise<void> {
  await runner.query(`alter table ${table} enable row level security`);
  await runner.query(`alter table ${table} force row level security`);
  await runner.query(
    `create policy same_organization on ${table}
     using (organization_id = nullif(current_setting('app.organization', true), '')::uuid)
     with check (organization_id = nullif(current_setting('app.organization', true), '')::uuid)`,
  );
  await runner.query(`grant ${rights.join(', ')} on ${table} to passerelle_app`);
}

/**
 * Makes `<schema>.refresh_statistics()`, by which the application, which owns nothing, has the planner look again at
 * tables after writing very many rows; until then it would plan for the few rows that were there.
 */
export async function refreshStatistics(runner: QueryRunner, schema: string, tables: readonly string[]): Promise<void> {
  const names = tables.map((table) => `${schema}.${table}`).join(', ');
  await runner.query(`create function ${schema}.refresh_statistics() returns void language plpgsql security definer set search_path = pg_catalog as $$ begin analyze ${names}; end $$`);
  await runner.query(`revoke execute on function ${schema}.refresh_statistics() from public`);
  await runner.query(`grant execute on function ${schema}.refresh_statistics() to passerelle_app`);
}
