// The server that a killed run left behind.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const LAUNCHER = /tools[/\\](start|dev)\.mjs/;

/** @returns {{ pid: number, command: string, parent: number } | undefined} the server that runs on this data */
export function serverOn(folder) {
  const named = namedByFile(folder);
  return named?.command.includes(folder) ? named : undefined;
}

/** @returns {number | undefined} the start that uses the data at this moment */
export function userOf(folder) {
  const parent = serverOn(folder)?.parent;
  return parent && LAUNCHER.test(processAt(parent)?.command ?? '') ? parent : undefined;
}

/** Stops the server of a run that was killed; refuses while another start uses the data. */
export async function stopLeftOver(folder) {
  const named = namedByFile(folder);
  if (!named) return;
  const user = userOf(folder);
  if (user) throw new Error(`Passerelle already runs on these data (process ${user}): stop it first, or choose another place (PASSERELLE_STATE_DIR).`);
  // The number in the file has gone to another process since: PostgreSQL would refuse to start because of it.
  if (!named.command.includes(folder)) return rmSync(pidFile(folder));
  process.kill(named.pid, 'SIGINT');
  for (let tries = 0; tries < 100 && serverOn(folder); tries += 1) await wait(100);
}

const pidFile = (folder) => path.join(folder, 'postmaster.pid');

function namedByFile(folder) {
  if (!existsSync(pidFile(folder))) return undefined;
  return processAt(Number.parseInt(readFileSync(pidFile(folder), 'utf8'), 10));
}

/** A process that lives, or undefined. A dead one that nobody has taken note of has an empty command. */
function processAt(pid) {
  if (!(pid > 1)) return undefined;
  if (process.platform !== 'linux') return askPs(pid);
  try {
    const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
    return { pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
  } catch {
    return undefined;
  }
}

function askPs(pid) {
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' });
  const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? '') ?? [];
  return command === undefined ? undefined : { pid, parent: Number(parent), command };
}
