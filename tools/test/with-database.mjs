// node tools/test/with-database.mjs <command…>: runs one command with a cluster and the template made for it.
import { spawnSync } from 'node:child_process';

import { startScratchPostgres } from '../database/embedded-postgres.mjs';
import { makeTemplate } from './make-template.mjs';

const postgres = await startScratchPostgres({ max_connections: '200' });
try {
  const { name } = await makeTemplate(postgres.url);
  const [command, ...args] = process.argv.slice(2);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, TEST_CLUSTER_URL: postgres.url, TEST_TEMPLATE: name } });
  process.exitCode = status ?? 1;
} finally {
  await postgres.stop();
}
