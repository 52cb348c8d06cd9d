// npm start as its operators live it: started, stopped, killed, refused, started again with its data.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import net from 'node:net';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';

import { isRoot, LOGIN } from '../database/data-folder.mjs';
import { freePort } from '../database/free-port.mjs';
import { root } from '../root.mjs';
import { databaseOf, launch, nothingLeft, npm, processesOf, processOf, scratchState, until } from './launched.mjs';
import { signIn, whoIs } from './visitor.mjs';

const START = npm('start');
const BUILT = npm('start', '--', '--built');
const LAUNCHER = /node tools\/start\.mjs/;
const API = /apps\/api\/dist\/main\.js/;
const scratch = scratchState();
const state = scratch.folder;
let visitor;

const kill = (pid) => process.kill(pid, 'SIGKILL');
async function started(command = BUILT) {
  const run = await launch(command, { state });
  await run.ready();
  return run;
}
async function stopped(run) {
  const known = processesOf(state);
  run.interrupt();
  await run.ended;
  await nothingLeft(state, known);
}
before(async () => {
  const run = await started(START);
  visitor = await signIn(run.address);
  await stopped(run);
});
after(async () => {
  for (const { pid } of processesOf(state)) kill(pid);
  await nothingLeft(state);
  scratch.remove();
});

describe('a later start', () => {
  it('keeps the data, with nothing changed is soon ready, and Ctrl-C leaves no process', async (context) => {
    const run = await launch(START, { state });
    context.diagnostic(`warm start: ready in ${((await run.ready()) / 1000).toFixed(1)} s`);
    assert.equal(await whoIs(run.address, visitor.cookie), visitor.name);
    const known = processesOf(state);
    assert.ok(known.some(({ args }) => API.test(args)));
    await stopped(run);
  });

  it('can be interrupted before it is ready', async () => {
    const run = await launch(BUILT, { state });
    await until(() => processesOf(state).some(({ args }) => args.includes('postgres -D')), 'the database');
    await stopped(run);
    assert.ok(!run.output.includes('    at '), run.output);
  });
});

describe('after a kill -9 the next start works on the same data', () => {
  let run;
  beforeEach(async () => {
    run ??= await started();
    assert.equal(await whoIs(run.address, visitor.cookie), visitor.name);
  });
  afterEach(async () => {
    run = await started();
    assert.equal(await whoIs(run.address, visitor.cookie), visitor.name);
  });
  after(() => stopped(run));

  it('of npm alone: everything stops by itself', async () => {
    const known = processesOf(state);
    kill(run.child.pid);
    await nothingLeft(state, known);
  });

  it('of the launcher alone', async () => {
    kill(processOf(state, LAUNCHER));
    await run.ended;
  });

  it('of the API alone: everything stops, and says so', async () => {
    kill(processOf(state, API));
    assert.notEqual(await run.ended, 0);
    assert.match(run.output, /The service ended by itself \(SIGKILL\)/);
    await nothingLeft(state);
  });

  it('of the database alone: everything stops, and says so', async () => {
    kill(databaseOf(state).pid);
    assert.notEqual(await run.ended, 0);
    assert.match(run.output, /The embedded PostgreSQL ended by itself \(SIGKILL\)/);
    await nothingLeft(state);
  });

  it('of the whole process group', async () => {
    process.kill(-run.child.pid, 'SIGKILL');
    await run.ended;
  });
});

describe('what cannot be started is refused in one sentence', () => {
  /** The command ends with a fault, and with this sentence alone. */
  async function refused(sentence, env, command = BUILT) {
    const run = await launch(command, { state, env });
    assert.notEqual(await run.ended, 0);
    assert.match(run.output, sentence);
    assert.ok(!run.output.includes('    at '), `a stack is no sentence:\n${run.output}`);
  }
  const database = (port, login = 'somebody:secret') => ({ DATABASE_URL: `postgres://${login}@127.0.0.1:${port}/passerelle` });

  it('a port that is taken', async () => {
    const server = net.createServer();
    await new Promise((resolve) => server.listen(0, resolve));
    await refused(/Port \d+ is taken by another program/, { PORT: String(server.address().port) }).finally(() => server.close());
  });

  it('a port that is none', () => refused(/PORT must be a whole number/, { PORT: 'abc' }));

  it('an address that is none', () => refused(/DATABASE_URL is not an address/, { DATABASE_URL: 'passerelle' }));

  it('a database that is not there', async () => refused(/The database cannot be reached/, database(await freePort())));

  it('a database that never answers', async () => {
    const silent = net.createServer();
    await new Promise((resolve) => silent.listen(0, '127.0.0.1', resolve));
    await refused(/The database cannot be reached/, database(silent.address().port)).finally(() => silent.close());
  });

  it('a password that is wrong, a database that does not exist, data that another start uses', async () => {
    const run = await started();
    const { url } = databaseOf(state);
    await Promise.all([
      refused(/The database refuses the login/, { DATABASE_URL: Object.assign(new URL(url), { password: 'wrong' }).href }),
      refused(/does not exist: make it first/, { DATABASE_URL: Object.assign(new URL(url), { pathname: '/nowhere' }).href }),
      refused(/Passerelle already runs on these data/, {}),
    ]);
    assert.equal(await whoIs(run.address, visitor.cookie), visitor.name);
    await stopped(run);
  });

  it('a Node that is too old', () => {
    const older = 'data:text/javascript,Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.19.0" } })';
    for (const file of ['start', 'dev', 'test']) {
      const { status, stderr } = spawnSync(process.execPath, ['--import', older, `tools/${file}.mjs`], { cwd: root, encoding: 'utf8' });
      assert.notEqual(status, 0);
      assert.match(stderr, /^Node .* is too old: .*\n$/);
    }
  });
});

describe('as root and as an ordinary user', () => {
  const reachable = isRoot && spawnSync(process.execPath, ['--eval', ''], { cwd: root, ...LOGIN }).status === 0;
  const skip = !isRoot ? 'already an ordinary user' : !reachable && `nobody cannot reach ${root}`;

  it('starts for nobody, from a tree that root has built', { skip }, async () => {
    const own = scratchState();
    chownSync(own.folder, LOGIN.uid, LOGIN.gid);
    try {
      const run = await launch([process.execPath, 'tools/start.mjs', '--built'], { state: own.folder, ...LOGIN, env: { PASSERELLE_DEMONSTRATION: 'false' } });
      await run.ready();
      assert.equal((await fetch(`${run.address}/health/ready`)).status, 200);
      run.interrupt();
      assert.equal(await run.ended, 0);
      await nothingLeft(own.folder);
    } finally {
      own.remove();
    }
  });
});
