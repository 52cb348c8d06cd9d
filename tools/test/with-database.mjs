// node tools/test/with-database.mjs <command…>: runs one command with a cluster and the template made for it.
import { startScratchPostgres } from '../database/embedded-postgres.mjs';
import { makeTemplate } from './make-template.mjs';
import { runBeside } from './run-beside.mjs';

const postgres = await startScratchPostgres({ max_connections: '200' });
try {
  const { name } = await makeTemplate(postgres.url);
  const [command, ...args] = process.argv.slice(2);
  process.exitCode = await runBeside(command, args, { env: { ...process.env, TEST_CLUSTER_URL: postgres.url, TEST_TEMPLATE: name } });
} finally {
  await postgres.stop();
}
