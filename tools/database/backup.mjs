// npm run backup [-- file]: one file that holds everything; of DATABASE_URL by pg_dump, of the embedded database by a copy of its stopped folder.
import '../require-node.mjs';

import path from 'node:path';

import { foreseen, namedDatabase } from '../launch/refusals.mjs';
import { say } from '../launch/say.mjs';
import { dataFolder, KEPT, secretFile } from './data-folder.mjs';
import { stopLeftOver } from './left-over.mjs';
import { requireData, runPostgresTool, runTar } from './outside-tools.mjs';

// What is written holds everybody's data, and a password: for its maker's eyes.
process.umask(0o077);
try {
  const address = namedDatabase();
  const file = path.resolve(process.argv[2] ?? `passerelle-${new Date().toISOString().slice(0, 10)}.${address ? 'dump' : 'tar.gz'}`);
  if (address) runPostgresTool('pg_dump', ['--format=custom', `--file=${file}`], address);
  else await copyEmbedded(dataFolder(KEPT), file);
  say(`Everything is in ${file}: keep it where only its keepers go.`);
} catch (cause) {
  say(foreseen(cause) ?? cause.message);
  process.exitCode = 1;
}

async function copyEmbedded(folder, file) {
  requireData(folder);
  await stopLeftOver(folder);
  runTar(['-czf', file, '-C', path.dirname(folder), path.basename(folder), path.basename(secretFile(folder))]);
}
