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
const OWNER = 'operator';

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

  const startCluster = () => startScratchPostgres({}, found.embedded === false ? found.programs : undefined);

  before(async () => {
    cluster = await startCluster();
  });
  after(() => cluster.stop());

  it('is dumped while it is used, and restored on another server, by an owner who is no superuser', { skip: found.reason }, async () => {
    const env = { PATH: `${found.programs}${path.delimiter}${process.env.PATH}`, PASSERELLE_DEMONSTRATION: 'true' };
    const url = await ownedDatabase(cluster.url);
    const visitor = await during({ ...env, DATABASE_URL: url }, async ({ address }) => {
      const somebody = await signIn(address);
      await run(npm('run', 'backup', '--', file), { ...env, DATABASE_URL: url });
      return somebody;
    });
    const rights = await rightsOf(url);
    await ask(cluster.url, `alter role ${OWNER} nobypassrls`);
    assert.match(await run(npm('run', 'backup', '--', `${file}.other`), { ...env, DATABASE_URL: url }, false), /sees one organization at a time/);
    assert.deepEqual(readdirSync(state).filter((name) => name.includes('.other')), [], 'half a backup is none');
    await cluster.stop();
    cluster = await startCluster();
    const restored = { ...env, DATABASE_URL: await ownedDatabase(cluster.url) };
    await run(npm('run', 'restore', '--', file), restored);
    assert.deepEqual(await rightsOf(restored.DATABASE_URL), rights);
    assert.match(await run(npm('run', 'restore', '--', file), restored, false), /is not empty/);
    await during(restored, findsAgain(visitor));
  });

  it('is not dumped without pg_dump: a sentence says what to install', async () => {
    const said = await run([process.execPath, 'tools/database/backup.mjs', file], { PATH: state, DATABASE_URL: cluster.url }, false);
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

/** A database whose owner may make roles and see every organization, and is no superuser. @returns {Promise<string>} */
async function ownedDatabase(clusterUrl) {
  await ask(clusterUrl, `create role ${OWNER} login createrole bypassrls password 'secret'`);
  const { url } = await scratchDatabase(clusterUrl);
  await ask(clusterUrl, `alter database ${new URL(url).pathname.slice(1)} owner to ${OWNER}`);
  return Object.assign(new URL(url), { username: OWNER, password: 'secret' }).href;
}

/** Who owns, who may, and which walls stand, as text. */
function rightsOf(url) {
  return ask(url, `
    select format('%s.%s %s', n.nspname, c.relname, c.relkind) as what, c.relowner::regrole::text as owner, c.relacl::text as may, c.relrowsecurity as wall, c.relforcerowsecurity as forced
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^(pg_|information_schema)' and c.relkind in ('r', 'p', 'v', 'S')
    union all select format('%s.%s()', n.nspname, p.proname), p.proowner::regrole::text, p.proacl::text, p.prosecdef, null from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname !~ '^(pg_|information_schema)'
    union all select format('%s.%s: %s', schemaname, tablename, policyname), roles::text, coalesce(qual, '') || coalesce(with_check, ''), null, null from pg_policies
    union all select rolname, null, null, rolsuper, rolbypassrls from pg_roles where rolname like 'passerelle%' order by 1`);
}

async function ask(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

function destroy(folder) {
  assert.equal(spawnSync('rm', ['-rf', folder]).status, 0);
}
