// npm run restore -- file: puts a backup back, into an empty DATABASE_URL or in the place of the embedded data, which are kept aside.
import '../require-node.mjs';

import { closeSync, existsSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

import pg from 'pg';

import { foreseen, namedDatabase, Refusal } from '../launch/refusals.mjs';
import { say } from '../launch/say.mjs';
import { dataFolder, KEPT, LOGIN, makeFolder, secretFile } from './data-folder.mjs';
import { stopLeftOver } from './left-over.mjs';
import { runPostgresTool, runTar } from './outside-tools.mjs';
import { QUEUE_LOGIN, withQueueRights } from './queue-rights.mjs';

try {
  const file = path.resolve(process.argv[2] ?? '');
  if (!process.argv[2] || !existsSync(file)) throw new Refusal('Name the backup: npm run restore -- passerelle-2026-11-24.dump');
  const address = namedDatabase();
  if (address) await restoreOutside(file, address);
  else await restoreEmbedded(file, dataFolder(KEPT));
  say('Restored: npm start goes on from there.');
} catch (cause) {
  say(foreseen(cause) ?? cause.message);
  process.exitCode = 1;
}

async function restoreOutside(file, address) {
  await requireEmpty(address);
  // The logins come before the rights that the backup gives them; making the queue's tables its own asks for being it.
  const { databaseEnvironment } = await import('./environment.mjs');
  await databaseEnvironment(address);
  await withQueueRights(address, QUEUE_LOGIN, () => runPostgresTool('pg_restore', ['--exit-on-error', '--single-transaction', file], address));
}

async function requireEmpty(address) {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rowCount } = await client.query(`select from pg_namespace where nspname = 'platform'`);
    if (rowCount > 0) throw new Refusal('The database of DATABASE_URL is not empty: make a new one (createdb) and name it there.');
  } finally {
    await client.end();
  }
}

async function restoreEmbedded(file, folder) {
  makeFolder(path.dirname(folder));
  await stopLeftOver(folder);
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  makeFolder(aside, { forPostgres: true });
  const archive = openSync(file);
  runTar(['-xzf', '-'], { ...LOGIN, cwd: aside, stdio: [archive, 'ignore', 'pipe'] });
  closeSync(archive);
  const name = readdirSync(aside).find((entry) => existsSync(path.join(aside, entry, 'PG_VERSION')));
  if (!name) throw new Refusal(`${file} is not a backup of the embedded database.`);
  if (existsSync(folder)) keepAside(folder);
  renameSync(secretFile(path.join(aside, name)), secretFile(folder));
  renameSync(path.join(aside, name), folder);
  rmSync(aside, { recursive: true });
}

function keepAside(folder) {
  const before = `${folder}.before-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  renameSync(folder, before);
  if (existsSync(secretFile(folder))) renameSync(secretFile(folder), secretFile(before));
  say(`The data that were there are kept in ${before}.`);
}
