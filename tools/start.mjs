// npm start: build what changed (not with --built), database, migrations, demonstration, then the API and the web app on one port.
import './require-node.mjs';

import path from 'node:path';

import { obtainDatabase, prepareDatabase } from './launch/database.mjs';
import { foreseen, portFrom, Refusal, requireFreePort } from './launch/refusals.mjs';
import { say } from './launch/say.mjs';
import { endTogether, listenForTheEnd, start, step } from './launch/together.mjs';
import { root } from './root.mjs';

/** Megabytes for what lives as long as a request: a large answer no longer fills it three times over. */
const YOUNG_SPACE = '--max-semi-space-size=64';
const began = Date.now();
const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;

listenForTheEnd();
try {
  const port = portFrom(process.env.PORT, 3000, 'PORT');
  await requireFreePort(port, `PORT=${port + 1} npm start`);
  const [ownerUrl] = await Promise.all([obtainDatabase(), process.argv.includes('--built') ? undefined : build()]);
  await serve(port, ownerUrl);
} catch (cause) {
  say(foreseen(cause) ?? cause.message);
  await endTogether(1);
}

async function build() {
  const nx = path.join(root, 'node_modules/nx/dist/bin/nx.js');
  const { status, output } = await step([nx, 'run-many', '-t', 'build', '--output-style=static'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' } });
  if (status === 0) return say(`built in ${seconds()}`);
  process.stderr.write(`${output}\n`);
  throw new Refusal('The build failed: the reason is above.');
}

async function serve(port, ownerUrl) {
  const demonstration = process.env.PASSERELLE_DEMONSTRATION || String(!process.env.DATABASE_URL);
  const env = await prepareDatabase(ownerUrl, { LOG_LEVEL: 'warn', NODE_ENV: 'production', ...process.env, PASSERELLE_DEMONSTRATION: demonstration, PORT: String(port) });
  const api = start('The service', ['--enable-source-maps', YOUNG_SPACE, 'apps/api/dist/main.js'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env });
  api.once('message', () => welcome(env));
}

async function welcome({ PUBLIC_URL, PORT, PASSERELLE_DEMONSTRATION }) {
  say(`ready in ${seconds()}: ${PUBLIC_URL || `http://localhost:${PORT}`}`);
  if (PASSERELLE_DEMONSTRATION === 'true') await introduce(PORT);
  say('Ctrl-C stops everything.');
}

async function introduce(port) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ demonstrationPeople { displayName hint { fr } organizationName { fr } } }' }) });
  const { data } = await response.json();
  say('Demonstration people, on the sign-in page, without a password:');
  for (const person of data?.demonstrationPeople ?? []) console.log(`    ${person.displayName} (${person.organizationName.fr}) : ${person.hint.fr}`);
}
