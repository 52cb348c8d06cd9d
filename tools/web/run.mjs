import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { root, webApp } from './contexts.mjs';

/** Runs an installed command of the workspace in the web application's folder; leaves when it fails. */
export function run(script, args, nodeOptions = []) {
  const { status } = spawnSync(process.execPath, [...nodeOptions, path.join(root, 'node_modules', script), ...args], { cwd: webApp, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
