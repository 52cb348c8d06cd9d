// npm run dev: a change of the API and one of the web app are served within seconds, and Ctrl-C leaves nothing.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, it } from 'node:test';

import { freePort } from '../database/free-port.mjs';
import { root } from '../root.mjs';
import { launch, nothingLeft, npm, processesOf, scratchState, until } from './launched.mjs';

const API_FILE = path.join(root, 'libs/platform/api/src/health/health.controller.ts');
const WEB_FILE = path.join(root, 'apps/web/src/index.html');
const scratch = scratchState();
const changed = new Map();

/** Changes a source, which is put back at the end whatever happens. */
function change(file, from, to) {
  const source = readFileSync(file, 'utf8');
  assert.ok(source.includes(from), `${from} in ${file}`);
  changed.set(file, changed.get(file) ?? source);
  writeFileSync(file, source.replace(from, to));
}
const putBack = () => changed.forEach((source, file) => writeFileSync(file, source));
process.once('exit', putBack);

after(async () => {
  for (const { pid } of processesOf(scratch.folder)) process.kill(pid, 'SIGKILL');
  await nothingLeft(scratch.folder);
  scratch.remove();
});

const answers = (address, text) => async () => {
  const response = await fetch(address).catch(() => undefined);
  return (await response?.text())?.includes(text);
};

it('serves what changes in the API and in the web app, and ends with Ctrl-C', async (context) => {
  const webPort = String(await freePort());
  const run = await launch(npm('run', 'dev'), { state: scratch.folder, env: { WEB_PORT: webPort, PASSERELLE_DEMONSTRATION: 'false' } });
  const web = `http://localhost:${webPort}/`;
  try {
    await until(answers(web, '<title>'), () => `the web app:\n${run.output}`, 120_000);
    await until(answers(`${run.address}/health/live`, '"live"'), () => `the API:\n${run.output}`);
    const seconds = await measured(async () => {
      change(API_FILE, `return { status: 'live' };`, `return { status: 'alive' };`);
      await until(answers(`${run.address}/health/live`, '"alive"'), () => `the change of the API:\n${run.output}`);
    });
    const webSeconds = await measured(async () => {
      change(WEB_FILE, '</title>', ' (changed)</title>');
      await until(answers(web, '(changed)</title>'), () => `the change of the web app:\n${run.output}`);
    });
    context.diagnostic(`reloaded: API ${seconds} s, web ${webSeconds} s`);
    putBack();
    await until(answers(`${run.address}/health/live`, '"live"'), () => `what is compiled put back:\n${run.output}`);
  } finally {
    putBack();
    const known = processesOf(scratch.folder);
    run.interrupt();
    await run.ended;
    await nothingLeft(scratch.folder, known);
  }
});

async function measured(act) {
  const began = Date.now();
  await act();
  return ((Date.now() - began) / 1000).toFixed(1);
}
