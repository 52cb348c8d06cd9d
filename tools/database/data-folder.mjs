// Where the embedded PostgreSQL keeps its data, and as whom it runs.
import { createHash } from 'node:crypto';
import { chownSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { root } from '../root.mjs';

export const isRoot = process.getuid?.() === 0;
/** PostgreSQL refuses to run as root: there it runs as nobody. */
export const LOGIN = isRoot ? { uid: 65534, gid: 65534 } : {};

const stateDir = process.env.PASSERELLE_STATE_DIR && path.resolve(process.env.PASSERELLE_STATE_DIR);
/** The data that are kept between starts. */
export const KEPT = path.join(stateDir ?? path.join(root, '.data'), 'postgres');

/** @returns {string} the folder that really holds the data: as root, outside of folders that are closed to nobody */
export function dataFolder(wanted) {
  if (!isRoot) return wanted;
  return path.join(stateDir ?? '/var/tmp', `passerelle-pg-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`, 'data');
}

/** The password of the cluster's first login. */
export const secretFile = (folder) => `${folder}.secret`;

/** Makes a folder of ours, or refuses one that somebody else has put in its place. */
export function makeFolder(folder, { forPostgres = false } = {}) {
  mkdirSync(folder, { recursive: true, mode: forPostgres ? 0o700 : 0o755 });
  if (isRoot && statSync(folder).uid !== 0) throw new Error(`${folder} belongs to somebody else: remove it, or choose another place (PASSERELLE_STATE_DIR).`);
  if (forPostgres) giveToPostgres(folder);
}

/** What root has made and PostgreSQL must read becomes nobody's. */
export function giveToPostgres(file) {
  if (isRoot) chownSync(file, LOGIN.uid, LOGIN.gid);
}
