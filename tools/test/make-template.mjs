// One migrated database with the demonstration in it; each suite works on a copy of its own.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { databaseEnvironment } from '../database/environment.mjs';
import { scratchDatabase } from '../database/scratch-database.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} clusterUrl @returns {Promise<{ name: string, url: string }>} */
export async function makeTemplate(clusterUrl) {
  const { url } = await scratchDatabase(clusterUrl);
  const env = { ...process.env, ...(await databaseEnvironment(url)), PASSERELLE_DEMONSTRATION: 'true' };
  for (const file of ['apps/api/dist/migrate.js', 'tools/seed/seed.ts']) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: root, encoding: 'utf8', env });
    if (status !== 0) throw new Error(`${file} failed:\n${stdout}${stderr}`);
  }
  return { name: path.basename(new URL(url).pathname), url };
}
