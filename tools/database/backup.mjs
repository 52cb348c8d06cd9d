// npm run backup [-- file]: one file that holds everything; of DATABASE_URL by pg_dump, of the embedded database by a copy of its stopped folder.
import '../require-node.mjs';

import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';

import { foreseen, namedDatabase } from '../launch/refusals.mjs';
import { say } from '../launch/say.mjs';
import { dataFolder, KEPT, secretFile } from './data-folder.mjs';
import { stopLeftOver } from './left-over.mjs';
import { requireData, runPostgresTool, runTar } from './outside-tools.mjs';
import { QUEUE_LOGIN, withQueueRights } from './queue-rights.mjs';

// What is written holds everybody's data, and a password: for its maker's eyes.
process.umask(0o077);
try {
  await backUp(namedDatabase());
} catch (cause) {
  say(foreseen(cause) ?? cause.message);
  process.exitCode = 1;
}

async function backUp(address) {
  const file = path.resolve(process.argv[2] ?? `passerelle-${new Date().toISOString().slice(0, 10)}.${address ? 'dump' : 'tar.gz'}`);
  // Named when it is whole: half a backup is never taken for one, nor put in the place of the one before.
  const partial = `${file}.partial`;
  try {
    if (address) await withQueueRights(address, QUEUE_LOGIN, () => runPostgresTool('pg_dump', ['--format=custom', `--file=${partial}`], address));
    else await copyEmbedded(dataFolder(KEPT), partial);
    renameSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
  say(`Everything is in ${file}: keep it where only its keepers go.`);
}

async function copyEmbedded(folder, file) {
  requireData(folder);
  await stopLeftOver(folder);
  runTar(['-czf', file, '-C', path.dirname(folder), path.basename(folder), path.basename(secretFile(folder))]);
}
