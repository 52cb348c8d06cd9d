// npm run schema: writes apps/api/schema.graphql from the code (the committed file is what clients are built from).
import './require-node.mjs';

import path from 'node:path';

import { startScratchPostgres } from './database/embedded-postgres.mjs';
import { databaseEnvironment } from './database/environment.mjs';

const postgres = await startScratchPostgres();
try {
  Object.assign(process.env, await databaseEnvironment(postgres.url), { LOG_LEVEL: 'silent' });
  const { readConfiguration } = await import('@passerelle/platform-api');
  const { createApp } = await import('../apps/api/dist/create-app.js');
  const { SCHEMA_FILE } = await import('../apps/api/dist/app.module.js');
  const app = await createApp(readConfiguration(process.env), SCHEMA_FILE);
  await app.init();
  await app.close();
  console.log(`wrote ${path.relative(process.cwd(), SCHEMA_FILE)}`);
} finally {
  await postgres.stop();
}
