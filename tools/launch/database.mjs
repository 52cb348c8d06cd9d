import path from 'node:path';

import { KEPT } from '../database/data-folder.mjs';
import { root } from '../root.mjs';
import { namedDatabase, Refusal } from './refusals.mjs';
import { startDatabase, step } from './together.mjs';

/** @returns {Promise<string>} the owner's address of the database: the one that is named, or the embedded one, started */
export async function obtainDatabase() {
  return namedDatabase() ?? startDatabase(KEPT);
}

/**
 * Makes the logins where they are missing, migrates, loads what ships with the product.
 * @returns {Promise<NodeJS.ProcessEnv>} the environment with the addresses in it
 * @throws {Refusal}
 */
export async function prepareDatabase(ownerUrl, env) {
  const { status, said } = await step([path.join(root, 'tools/database/prepare.mjs')], { cwd: root, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { ...env, DATABASE_OWNER_URL: ownerUrl } });
  if (status !== 0 || !said) throw new Refusal(said?.refusal ?? 'The database could not be prepared: the reason is above.');
  return { ...env, ...said.addresses };
}
