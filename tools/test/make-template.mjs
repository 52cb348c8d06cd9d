// One migrated database with the demonstration in it; each suite works on a copy of its own.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { databaseEnvironment } from '../database/environment.mjs';
import { scratchDatabase } from '../database/scratch-database.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} clusterUrl @returns {Promise<{ name: string, url: string }>} */
export async function makeTemplate(clusterUrl) {
  const { url } = await scratchDatabase(clusterUrl);
  const env = { ...process.env, ...(await databaseEnvironment(url)), PASSERELLE_DEMONSTRATION: 'true' };
  for (const file of ['apps/api/dist/migrate.js', 'tools/seed/seed.ts']) {
    // Beside the server, as any command: what it writes is read meanwhile.
    await promisify(execFile)(process.execPath, [file], { cwd: root, encoding: 'utf8', env, maxBuffer: 64 * 1024 * 1024 });
  }
  return { name: path.basename(new URL(url).pathname), url };
}
