// What a command starts ends together: on Ctrl-C, when npm goes away, or when one part ends by itself.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { startPostgres } from '../database/embedded-postgres.mjs';
import { root } from '../root.mjs';
import { say } from './say.mjs';

/** Milliseconds that a part may take to end by itself. */
const PATIENCE = 10_000;
/** Reading the product's modules is most of a start: Node keeps them compiled. */
const COMPILED = path.join(root, 'node_modules/.cache/node');
const ends = [];
let ending;

/** Ends every part in the reverse order of its start, then leaves: awaited, it does not return. */
export function endTogether(code = 0) {
  ending ??= (async () => {
    for (const end of ends.toReversed()) await end();
    process.exit(code);
  })();
  return ending;
}

/** From here on Ctrl-C, a closed terminal and a killed npm end everything. */
export function listenForTheEnd() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => endTogether());
  if (!process.env.npm_lifecycle_event) return;
  const [parent, npm] = [process.ppid, parentOf(process.ppid)];
  setInterval(() => (process.ppid !== parent || parentOf(parent) !== npm) && endTogether(), 500).unref();
}

/** npm may run us through a shell that survives it; where that cannot be seen, the shell alone is watched. */
function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1];
  } catch {
    return undefined;
  }
}

/** Starts a Node process that lasts; when it ends by itself everything ends, with its code. */
export function start(name, args, options) {
  const child = track(args, { stdio: 'inherit', ...options });
  child.once('exit', (code, signal) => endedByItself(name, code, signal));
  return child;
}

/** Runs a Node process to its end. @returns {Promise<{ status: number | null, output: string, said: any }>} what it wrote, where that is piped, and what it told us */
export async function step(args, options) {
  const child = track(args, options);
  let output = '';
  let said;
  child.on('message', (message) => (said = message));
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  const status = await new Promise((resolve) => child.once('close', resolve));
  await ending;
  return { status, output, said };
}

/** The embedded database, as one of the parts. @returns {Promise<string>} the address of its owner */
export async function startDatabase(dataDir) {
  const starting = startPostgres({ dataDir });
  ends.push(async () => (await starting.catch(() => undefined))?.stop());
  const { url, ended } = await starting;
  ended.then(({ code, signal }) => endedByItself('The embedded PostgreSQL', code, signal));
  await ending;
  return url;
}

function track(args, options) {
  const child = spawn(process.execPath, args, { ...options, env: { NODE_COMPILE_CACHE: COMPILED, ...(options.env ?? process.env) } });
  ends.push(() => end(child));
  return child;
}

function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  return new Promise((resolve) => {
    const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    child.once('exit', () => resolve(clearTimeout(impatience)));
    child.kill('SIGTERM');
  });
}

function endedByItself(name, code, signal) {
  if (ending) return;
  say(`${name} ended by itself (${signal ?? code}): everything stops, the data are kept.`);
  endTogether(code || 1);
}
