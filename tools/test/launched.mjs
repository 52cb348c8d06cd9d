// One run of an operator's command, on data of its own: what it says, how it ends, what it leaves.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { secretFile } from '../database/data-folder.mjs';
import { freePort } from '../database/free-port.mjs';
import { root } from '../root.mjs';

const PATIENCE = 60_000;
const READY = 'Ctrl-C stops everything.';

/** A folder for the data of some starts. */
export function scratchState() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'passerelle-state-'));
  // As root the database runs as nobody, who must get through.
  chmodSync(folder, 0o755);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** `npm start`, by the npm that runs us where there is one. */
export const npm = (...args) => (process.env.npm_execpath ? [process.execPath, process.env.npm_execpath, ...args] : ['npm', ...args]);

/** Runs a command in a process group of its own, as a terminal does. */
export async function launch([command, ...args], { state, env = {}, ...options }) {
  const port = env.PORT ?? String(await freePort());
  const began = Date.now();
  const child = spawn(command, args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...options, env: { ...cleanEnvironment(), PORT: port, PASSERELLE_STATE_DIR: state, ...env } });
  const run = {
    child,
    address: `http://127.0.0.1:${port}`,
    output: '',
    ended: new Promise((resolve) => child.once('close', resolve)),
    /** @returns {Promise<number>} milliseconds since it was launched */
    async ready() {
      await until(() => run.output.includes(READY) || child.exitCode !== null, () => `a start:\n${run.output}`);
      if (!run.output.includes(READY)) throw new Error(`The start failed:\n${run.output}`);
      return Date.now() - began;
    },
    /** Ctrl-C in a terminal tells the whole group. */
    interrupt: () => process.kill(-child.pid, 'SIGINT'),
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk) => (run.output += chunk));
  return run;
}

/** Processes of a run: those whose command or environment names its data folder, and their descendants. */
export function processesOf(state) {
  const all = listProcesses();
  const found = new Set(all.filter(({ words }) => words.includes(state)).map(({ pid }) => pid));
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return all.filter(({ pid }) => found.has(pid) && pid !== process.pid);
}

/** @returns {number} the process of a run whose command matches */
export function processOf(state, command) {
  const found = processesOf(state).find(({ args }) => command.test(args));
  if (!found) throw new Error(`No process of the run is ${command}.`);
  return found.pid;
}

/** @returns {{ pid: number, url: string }} the embedded database that runs on the data */
export function databaseOf(state) {
  const file = readdirSync(state, { recursive: true }).find((entry) => path.basename(entry) === 'postmaster.pid');
  const folder = path.join(state, path.dirname(file));
  const [pid, , , port] = readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n');
  return { pid: Number(pid), url: `postgres://postgres:${readFileSync(secretFile(folder), 'utf8')}@127.0.0.1:${port}/postgres` };
}

/** Waits until nothing of a run is there any more. */
export async function nothingLeft(state, known = []) {
  const left = () => [...processesOf(state), ...listProcesses().filter(({ pid, args }) => known.some((one) => one.pid === pid && one.args === args))];
  await until(() => left().length === 0, () => `no process left, but there is: ${left().map(({ pid, args }) => `${pid} ${args}`).join(', ')}`, 15_000);
}

/** @param {string | (() => string)} what */
export async function until(holds, what, patience = PATIENCE) {
  for (const began = Date.now(); !(await holds()); await wait(50)) {
    if (Date.now() - began > patience) throw new Error(`Waited ${patience / 1000} s for ${typeof what === 'string' ? what : what()}`);
  }
}

/** Without what npm and the test runner say to their own children, and without a database that the tester may have named. */
function cleanEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_(?!execpath|config_cache)|NODE_TEST|DATABASE_|PASSERELLE_|PUBLIC_URL$|PORT$|LOG_LEVEL$)/.test(name)));
}

function listProcesses() {
  if (process.platform === 'linux') return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)).flatMap(readProcess);
  const { stdout } = spawnSync('ps', ['axeww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid ? [{ pid: Number(pid), parent: Number(parent), args, words: args }] : [];
  });
}

function readProcess(pid) {
  try {
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return state === 'Z' ? [] : [{ pid: Number(pid), parent: Number(parent), args, words: args + environmentOf(pid) }];
  } catch {
    return [];
  }
}

function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
}
