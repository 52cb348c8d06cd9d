// npm run dev: both apps reload on change. The API listens on 3000, the web app on 4200 and sends /graphql and /api there.
import './require-node.mjs';

import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { startPostgres } from './database/embedded-postgres.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const module = (file) => path.join(root, 'node_modules', file);
const node = (args, options = {}) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit', ...options });

if (spawnSync(process.execPath, [module('typescript/bin/tsc'), '-b', 'apps/api'], { cwd: root, stdio: 'inherit' }).status !== 0) process.exit(1);
const postgres = process.env.DATABASE_URL ? undefined : await startPostgres({ dataDir: path.join(root, '.data', 'postgres') });
const { databaseEnvironment } = await import('./database/environment.mjs');
const env = { PASSERELLE_DEMONSTRATION: 'true', NODE_ENV: 'development', LOG_LEVEL: 'info', ...process.env, ...(await databaseEnvironment(process.env.DATABASE_URL ?? postgres.url)) };
for (const file of ['apps/api/dist/migrate.js', 'tools/seed/seed.ts']) spawnSync(process.execPath, [file], { cwd: root, stdio: 'inherit', env });

const children = [
  node([module('typescript/bin/tsc'), '-b', 'apps/api', '--watch', '--preserveWatchOutput']),
  node(['--watch', '--watch-preserve-output', '--enable-source-maps', 'apps/api/dist/main.js'], { env }),
  node([module('@angular/cli/bin/ng.js'), 'serve', '--proxy-config', 'proxy.dev.json'], { cwd: path.join(root, 'apps/web') }),
];
const stop = async () => {
  for (const child of children) child.kill('SIGTERM');
  await postgres?.stop();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
