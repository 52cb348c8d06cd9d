// npm start: build what changed (not with --built), database, migrations, demonstration, then the API and the web app on one port.
import './require-node.mjs';

import { spawn, spawnSync } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { startPostgres } from './database/embedded-postgres.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const began = Date.now();
const port = Number(process.env.PORT ?? 3000);
const say = (what) => console.log(`[passerelle] ${what}`);

await refuseTakenPort();
if (!process.argv.includes('--built')) build();
const postgres = process.env.DATABASE_URL ? undefined : await startPostgres({ dataDir: path.join(root, '.data', 'postgres') });
try {
  await serve();
} catch (cause) {
  say(sentence(cause));
  await postgres?.stop();
  process.exit(1);
}

async function serve() {
  // Imported after the build: it is one of the things that the build makes.
  const { databaseEnvironment } = await import('./database/environment.mjs');
  const env = { PASSERELLE_DEMONSTRATION: process.env.DATABASE_URL ? 'false' : 'true', LOG_LEVEL: 'warn', ...process.env, ...(await databaseEnvironment(process.env.DATABASE_URL ?? postgres.url)), PORT: String(port) };
  step('apps/api/dist/migrate.js', env);
  step('tools/seed/seed.ts', env);
  const api = spawn(process.execPath, ['--enable-source-maps', 'apps/api/dist/main.js'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env });
  api.once('message', () => welcome(env));
  stopTogether(api);
}

function step(file, env) {
  const { status } = spawnSync(process.execPath, [file], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env });
  if (status !== 0) throw new Error(`${file} failed; nothing more was done.`);
}

function build() {
  const nx = path.join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [nx, 'run-many', '-t', 'build', '--output-style=static'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' } });
  if (status === 0) return say(`built in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  process.stderr.write(`${stdout}\n${stderr}\n`);
  say('The build failed: the reason is above.');
  process.exit(status ?? 1);
}

async function welcome(env) {
  const address = env.PUBLIC_URL ?? `http://localhost:${port}`;
  say(`ready in ${((Date.now() - began) / 1000).toFixed(1)} s: ${address}`);
  if (env.PASSERELLE_DEMONSTRATION !== 'true') return;
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ demonstrationPeople { displayName hint { fr } organizationName { fr } } }' }) });
  const { data } = await response.json();
  say('Demonstration people, on the sign-in page, without a password:');
  for (const person of data?.demonstrationPeople ?? []) console.log(`    ${person.displayName} (${person.organizationName.fr}) : ${person.hint.fr}`);
  say('Ctrl-C stops everything.');
}

function stopTogether(api) {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    api.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  // npm does not pass every signal on: when it goes away, so do we.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && stop(), 500).unref();
  api.on('exit', async (code) => {
    await postgres?.stop();
    process.exit(stopping ? 0 : (code ?? 1));
  });
}

function refuseTakenPort() {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => {
      say(`Port ${port} is taken by another program: stop it, or choose another port (PORT=${port + 1} npm start).`);
      process.exit(1);
    });
    server.listen(port, () => server.close(resolve));
  });
}

function sentence(cause) {
  if (['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT'].includes(cause.code)) return 'The database cannot be reached: check DATABASE_URL and that PostgreSQL is running.';
  if (cause.code === '28P01') return 'The database refuses the login of DATABASE_URL: check its name and password.';
  return cause.message;
}
