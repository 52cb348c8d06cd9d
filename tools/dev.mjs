// npm run dev: both apps reload on change. The API listens on 3000 (PORT), the web app on 4200 (WEB_PORT) and sends /graphql and /api there.
import './require-node.mjs';

import { globSync } from 'node:fs';
import path from 'node:path';

import { obtainDatabase, prepareDatabase } from './launch/database.mjs';
import { foreseen, portFrom, Refusal, requireFreePort } from './launch/refusals.mjs';
import { say } from './launch/say.mjs';
import { endTogether, listenForTheEnd, start, step } from './launch/together.mjs';
import { root } from './root.mjs';

const module = (file) => path.join(root, 'node_modules', file);
const COMPILE = [module('typescript/bin/tsc'), '-b', 'apps/api'];
/** Alone watched: all that the API loads would be some thousands of files. */
const compiled = () => ['apps/api/dist', ...globSync('libs/{kernel,*/{api,domain}}/dist', { cwd: root })];

listenForTheEnd();
try {
  const [port, webPort] = [portFrom(process.env.PORT, 3000, 'PORT'), portFrom(process.env.WEB_PORT, 4200, 'WEB_PORT')];
  await requireFreePort(port, `PORT=${port + 1} npm run dev`);
  await requireFreePort(webPort, `WEB_PORT=${webPort + 1} npm run dev`);
  await run(COMPILE);
  await run(['tools/web/prepare-sources.mjs']);
  await develop(String(port), String(webPort));
} catch (cause) {
  say(foreseen(cause) ?? cause.message);
  await endTogether(1);
}

async function run(args) {
  const { status } = await step(args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Refusal(`${path.relative(root, path.resolve(root, args[0]))} failed: the reason is above.`);
}

async function develop(port, webPort) {
  const env = await prepareDatabase(await obtainDatabase(), { PASSERELLE_DEMONSTRATION: 'true', NODE_ENV: 'development', LOG_LEVEL: 'info', ...process.env, PORT: port });
  start('The compiler', [...COMPILE, '--watch', '--preserveWatchOutput'], { cwd: root });
  start('The API', [...compiled().map((folder) => `--watch-path=${folder}`), '--watch-preserve-output', '--enable-source-maps', 'apps/api/dist/main.js'], { cwd: root, env });
  start('The watch of documents and translations', ['tools/web/watch-sources.mjs'], { cwd: root });
  start('The web app', [module('@angular/cli/bin/ng.js'), 'serve', '--port', webPort], { cwd: path.join(root, 'apps/web'), env: { ...process.env, PORT: webPort, API_PORT: port } });
  say(`The web app will be on http://localhost:${webPort}, in French; Ctrl-C stops everything.`);
}
