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
  /** Asks the database as its owner, beyond every wall. */
  ask<Row>(sql: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  /** Starts a second copy of the service, which answers once the first one is killed. */
  standBy(): Promise<void>;
  /** Ends the copy that answers as a power cut would: nothing is finished, nothing is said. */
  kill(): Promise<void>;
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
  const env = { ...process.env, DATABASE_APP_URL: applicationUrl, DATABASE_QUEUE_URL: queueUrl, DATABASE_POOL_SIZE: '8', PASSERELLE_DEMONSTRATION: 'true', PUBLIC_URL: `http://localhost:${port}`, LOG_LEVEL: 'error' };
  let answering = await launch(env);
  let waiting: Copy | undefined;
  const door = await openDoor(port, () => answering.port);
  const owned = new pg.Pool({ connectionString: owner.href, max: 1 });
  return {
    url: `http://localhost:${port}`,
    ask: async <Row>(sql: string, parameters: readonly unknown[] = []) => (await owned.query(sql, [...parameters])).rows as Row[],
    standBy: async () => void (waiting ??= await launch(env)),
    kill: async () => {
      if (!waiting) throw new Error('Nobody would answer: a copy has to stand by.');
      const killed = answering;
      await end(killed, 'SIGKILL');
      [answering, waiting] = [waiting, undefined];
    },
    stop: async () => {
      for (const copy of [answering, waiting]) if (copy) await end(copy, 'SIGTERM');
      door.close();
      await owned.end();
      await run(cluster, `drop database if exists ${database} with (force)`);
    },
  };
}

interface Copy {
  readonly port: number;
  readonly process: ChildProcess;
}

async function launch(env: NodeJS.ProcessEnv): Promise<Copy> {
  const port = await freePort();
  const started = spawn(process.execPath, [path.join(root, 'apps/api/dist/main.js')], { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env: { ...env, PORT: String(port) } });
  await ready(started);
  return { port, process: started };
}

/** Milliseconds within which a copy that is asked to stop has to have stopped; how it stops has specifications of its own. */
const PATIENCE = 20_000;

async function end({ process: running }: Copy, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return;
  const ended = new Promise((resolve) => running.once('exit', resolve));
  running.kill(signal);
  const late = setTimeout(() => {
    console.error(`A copy of the service had not stopped after ${PATIENCE / 1000} s: it is killed.`);
    running.kill('SIGKILL');
  }, PATIENCE);
  await ended;
  clearTimeout(late);
}

/** One address before the copies, as a balancer is: each connection goes to whichever answers now. */
function openDoor(port: number, to: () => number): Promise<net.Server> {
  const door = net.createServer((visitor) => {
    const copy = net.connect(to(), '127.0.0.1');
    visitor.pipe(copy).pipe(visitor);
    for (const [one, other] of [[visitor, copy], [copy, visitor]] as const) one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  return new Promise((resolve, reject) => door.once('error', reject).listen(port, () => resolve(door)));
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
