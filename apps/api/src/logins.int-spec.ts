import { randomUUID } from 'node:crypto';

import { prepareLogins } from '@passerelle/platform-api';
import pg from 'pg';

/** What went wrong: two services that started together on two databases of one cluster both changed the same role, and one of them failed. */
it('logins are made by many starts at the same moment, on several databases of one cluster', async () => {
  const cluster = process.env['TEST_CLUSTER_URL'] ?? '';
  const databases = Array.from({ length: 4 }, () => `passerelle_${randomUUID().replaceAll('-', '')}`);
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  try {
    for (const database of databases) await client.query(`create database ${database}`);
    const urls = databases.map((database) => Object.assign(new URL(cluster), { pathname: `/${database}` }).href);
    const made = await Promise.all([...urls, ...urls, ...urls].map((url) => prepareLogins(url)));
    const application = new pg.Client({ connectionString: made.at(-1)?.applicationUrl });
    await application.connect();
    expect((await application.query('select current_user as login')).rows).toEqual([{ login: 'passerelle_app' }]);
    await application.end();
  } finally {
    for (const database of databases) await client.query(`drop database if exists ${database} with (force)`);
    await client.end();
  }
});
