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
