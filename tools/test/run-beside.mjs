import { spawn } from 'node:child_process';

/**
 * Runs a command to its end beside a server that this process started. What the server writes is read meanwhile:
 * once nobody reads its log, a server waits at the next line of it, and so does whoever asks it something.
 * @param {string} command @param {readonly string[]} args @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} the code it ended with; 1 where a signal ended it
 */
export function runBeside(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
