// Back up, destroy, restore: what was there is there again, with its logins, its rights and the wall between organizations.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import pg from 'pg';

import { startScratchPostgres } from '../database/embedded-postgres.mjs';
import { scratchDatabase } from '../database/scratch-database.mjs';
import { launch, nothingLeft, npm, scratchState } from './launched.mjs';
import { signIn, whoIs } from './visitor.mjs';

const scratch = scratchState();
const state = scratch.folder;
const BUILT = npm('start', '--', '--built');

after(() => scratch.remove());

/** Runs an operator's command to its end. @returns {Promise<string>} what it said */
async function run(command, env = {}, holds = true) {
  const running = await launch(command, { state, env });
  const code = await running.ended;
  assert.equal(code === 0, holds, running.output);
  return running.output;
}

/** Starts, lets somebody do something, stops. */
async function during(env, act) {
  const running = await launch(BUILT, { state, env });
  try {
    await running.ready();
    return await act(running);
  } finally {
    running.interrupt();
    await running.ended;
    await nothingLeft(state);
  }
}
const findsAgain = (visitor) => async ({ address }) => assert.equal(await whoIs(address, visitor.cookie), visitor.name);

describe('the embedded database', () => {
  const file = path.join(state, 'embedded.tar.gz');

  it('is backed up when stopped, and restored after everything was lost', async () => {
    const visitor = await during({}, async ({ address }) => {
      assert.match(await run(npm('run', 'backup', '--', file), {}, false), /already runs on these data/);
      return signIn(address);
    });
    await run(npm('run', 'backup', '--', file));
    assert.equal(statSync(file).mode & 0o077, 0, 'nobody else reads a backup');
    for (const entry of readdirSync(state).filter((name) => name !== path.basename(file))) destroy(path.join(state, entry));
    await run(npm('run', 'restore', '--', file));
    await during({}, findsAgain(visitor));
    assert.match(await run(npm('run', 'restore', '--', file)), /data that were there are kept in/);
  });
});

describe('a PostgreSQL of the operator', () => {
  const found = outsidePostgres();
  const file = path.join(state, 'outside.dump');
  let cluster;

  before(async () => {
    if (found.programs) cluster = await startScratchPostgres({}, found.embedded ? undefined : found.programs);
  });
  after(() => cluster?.stop());

  it('is dumped while it is used, and restored on another server', { skip: found.reason }, async () => {
    const env = { PATH: `${found.programs}${path.delimiter}${process.env.PATH}` };
    const { url } = await scratchDatabase(cluster.url);
    const visitor = await during({ ...env, DATABASE_URL: url, PASSERELLE_DEMONSTRATION: 'true' }, async ({ address }) => {
      const somebody = await signIn(address);
      await run(npm('run', 'backup', '--', file), { ...env, DATABASE_URL: url });
      return somebody;
    });
    const rights = await rightsOf(url);
    await cluster.stop();
    cluster = await startScratchPostgres({}, found.embedded ? undefined : found.programs);
    const restored = await scratchDatabase(cluster.url);
    await run(npm('run', 'restore', '--', file), { ...env, DATABASE_URL: restored.url });
    assert.deepEqual(await rightsOf(restored.url), rights);
    assert.match(await run(npm('run', 'restore', '--', file), { ...env, DATABASE_URL: restored.url }, false), /is not empty/);
    await during({ ...env, DATABASE_URL: restored.url, PASSERELLE_DEMONSTRATION: 'true' }, findsAgain(visitor));
  });

  it('is not dumped without pg_dump: a sentence says what to install', async () => {
    const said = await run([process.execPath, 'tools/database/backup.mjs', file], { PATH: state, DATABASE_URL: 'postgres://somebody@127.0.0.1/passerelle' }, false);
    assert.match(said, /pg_dump is not installed/);
  });
});

/** A server and the pg_dump of the same version: the embedded one where the system's pg_dump is as recent, else the system's own. */
function outsidePostgres() {
  const folders = ['/usr/lib/postgresql', '/opt/homebrew/opt'].flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name, 'bin')) : []));
  const versionIn = (folder) => Number(/\) (\d+)/.exec(spawnSync(path.join(folder, 'pg_dump'), ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1] ?? 0);
  const [best] = [...folders, ...(process.env.PATH ?? '').split(path.delimiter)].filter((folder) => existsSync(path.join(folder, 'pg_dump'))).map((programs) => ({ programs, version: versionIn(programs) })).sort((one, other) => other.version - one.version);
  if (!best) return { reason: 'pg_dump is not installed here' };
  if (best.version >= 18) return { programs: best.programs, embedded: true };
  return existsSync(path.join(best.programs, 'initdb')) ? { programs: best.programs, embedded: false } : { reason: `the pg_dump of this machine (${best.version}) is older than the embedded server, and no server of its own version is beside it` };
}

/** Who owns, who may, and which walls stand, as text. */
async function rightsOf(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`
      select format('%s.%s %s', n.nspname, c.relname, c.relkind) as what, c.relowner::regrole::text as owner, c.relacl::text as may, c.relrowsecurity as wall, c.relforcerowsecurity as forced
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^(pg_|information_schema)' and c.relkind in ('r', 'p', 'v', 'S')
      union all select format('%s.%s()', n.nspname, p.proname), p.proowner::regrole::text, p.proacl::text, p.prosecdef, null from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname !~ '^(pg_|information_schema)'
      union all select format('%s.%s: %s', schemaname, tablename, policyname), roles::text, coalesce(qual, '') || coalesce(with_check, ''), null, null from pg_policies
      union all select rolname, null, null, rolsuper, rolbypassrls from pg_roles where rolname like 'passerelle%' order by 1`);
    return rows;
  } finally {
    await client.end();
  }
}

function destroy(folder) {
  assert.equal(spawnSync('rm', ['-rf', folder]).status, 0);
}
