import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { prepareLogins } from '@passerelle/platform-api';
import pg from 'pg';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** The product as it is shipped, on a copy of the demonstration of its own. */
export async function startServer(): Promise<Server> {
  const cluster = process.env['TEST_CLUSTER_URL'];
  const template = process.env['TEST_TEMPLATE'];
  if (!cluster || !template) throw new Error('Journeys are run by npm test, which starts a database for them.');
  const database = `passerelle_${randomUUID().replaceAll('-', '')}`;
  await run(cluster, `create database ${database} template ${template}`);
  const owner = new URL(cluster);
  owner.pathname = `/${database}`;
  const { applicationUrl, queueUrl } = await prepareLogins(owner.href);
  const port = await freePort();
  const env = { ...process.env, DATABASE_APP_URL: applicationUrl, DATABASE_QUEUE_URL: queueUrl, DATABASE_POOL_SIZE: '8', PASSERELLE_DEMONSTRATION: 'true', LOG_LEVEL: 'error', PORT: String(port) };
  const api = spawn(process.execPath, [path.join(root, 'apps/api/dist/main.js')], { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env });
  await ready(api);
  return {
    url: `http://localhost:${port}`,
    stop: async () => {
      const ended = new Promise((resolve) => api.once('exit', resolve));
      api.kill('SIGTERM');
      await ended;
      await run(cluster, `drop database if exists ${database} with (force)`);
    },
  };
}

function ready(api: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    api.once('message', () => resolve());
    api.once('exit', (code) => reject(new Error(`The server stopped (${code}).`)));
  });
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
