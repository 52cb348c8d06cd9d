// The programs of the system that backups need.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

import { Refusal } from '../launch/refusals.mjs';

const FAULTS = [
  [/server version mismatch|unsupported version/, (name) => `${name} is older than the server or the backup: install the PostgreSQL client of the server's version.`],
  [/row-level security/, () => 'The login of DATABASE_URL sees one organization at a time: back up with one that passes row-level security (a superuser, or bypassrls).'],
  [/role "(.+)" does not exist/, (_, [, role]) => `The backup was made by the login "${role}": restore with a login of the same name.`],
];

/** Runs pg_dump or pg_restore on an address, whose password is kept from the list of processes. */
export function runPostgresTool(name, args, address) {
  const url = new URL(address);
  const password = decodeURIComponent(url.password);
  url.password = '';
  const { status, error, stderr } = spawnSync(name, [`--dbname=${url.href}`, ...args], { encoding: 'utf8', env: { ...process.env, ...(password && { PGPASSWORD: password }) } });
  if (error?.code === 'ENOENT') throw new Refusal(`${name} is not installed: install the PostgreSQL client of the server's version (postgresql-client on Debian).`);
  if (status === 0) return;
  const [pattern, explain] = FAULTS.find(([known]) => known.test(stderr)) ?? [];
  throw new Refusal(explain ? explain(name, pattern.exec(stderr)) : `${name} failed: ${error?.message ?? stderr.trim()}`);
}

/** Runs tar, which Linux, macOS and Windows 10 bring. */
export function runTar(args, options = { stdio: ['ignore', 'ignore', 'pipe'] }) {
  const { status, error, stderr } = spawnSync('tar', args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Refusal(`tar failed: ${error?.message ?? stderr.trim()}`);
}

/** @throws {Refusal} where no embedded database was ever started */
export function requireData(folder) {
  if (!existsSync(path.join(folder, 'PG_VERSION'))) throw new Refusal(`There is no database in ${folder} yet. With a database of your own, set DATABASE_URL.`);
}
