import 'reflect-metadata';

import { InvalidConfiguration, readConfiguration } from '@passerelle/platform-api';

import { SCHEMA_FILE } from './app.module.js';
import { createApp } from './create-app.js';

/** Explains the start's usual failures in one sentence; anything else keeps its stack. */
function explain(cause: unknown): string {
  if (cause instanceof InvalidConfiguration) return cause.message;
  const code = (cause as { code?: string }).code;
  if (code === 'EADDRINUSE') return `Port ${process.env['PORT'] ?? 3000} is taken by another program: stop it, or choose another port (PORT=3001 npm start).`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return 'The database cannot be reached: check DATABASE_URL and that PostgreSQL is running.';
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

try {
  const configuration = readConfiguration(process.env);
  const app = await createApp(configuration, configuration.development ? SCHEMA_FILE : true);
  await app.listen(configuration.port);
  process.send?.('ready');
  // Started by a parent that is gone (killed): leave too, and free the port.
  process.on('disconnect', () => void app.close().finally(() => process.exit(0)));
} catch (cause) {
  process.stderr.write(`${explain(cause)}\n`);
  process.exit(1);
}
