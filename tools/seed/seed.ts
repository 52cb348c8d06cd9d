// Loads what ships with the product into every organization and, in demonstration mode, makes the demonstration once.
import 'reflect-metadata';

import pg from 'pg';

import { writeDemonstration } from './demonstration.ts';
import { loadOrganizationCatalogue, readShippedCatalogue } from './load-organization-catalogue.ts';

const client = new pg.Client({ connectionString: process.env['DATABASE_OWNER_URL'] });
await client.connect();
try {
  await client.query('begin');
  await client.query(`select pg_advisory_xact_lock(hashtext('passerelle seed'))`);
  const { rows: organizations } = await client.query<{ id: string }>('select id from workforce.organizations() as id');
  if (organizations.length === 0 && process.env['PASSERELLE_DEMONSTRATION'] === 'true') await writeDemonstration(client, new Date());
  if (organizations.length > 0) await updateCatalogues(organizations.map(({ id }) => id));
  await client.query('commit');
} finally {
  await client.end();
}

async function updateCatalogues(organizationIds: readonly string[]): Promise<void> {
  const catalogue = await readShippedCatalogue();
  for (const id of organizationIds) {
    await client.query(`select set_config('app.organization', $1, true)`, [id]);
    await loadOrganizationCatalogue(client, id, catalogue, new Date());
  }
}
