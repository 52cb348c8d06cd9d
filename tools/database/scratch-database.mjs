// A database of its own for each suite, in one cluster: made, used, dropped.
import { randomBytes } from 'node:crypto';

import pg from 'pg';

/**
 * @param {string} clusterUrl login that may create databases
 * @param {string} [template] database to copy, for a start with everything in it
 * @returns {Promise<{ url: string, drop: () => Promise<void> }>}
 */
export async function scratchDatabase(clusterUrl, template = 'template1') {
  const name = `passerelle_${randomBytes(6).toString('hex')}`;
  await run(clusterUrl, `create database ${name} template ${template}`);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(clusterUrl, `drop database if exists ${name} with (force)`) };
}

async function run(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
