import { readdirSync } from 'node:fs';
import path from 'node:path';

const SKIPPED = new Set(['generated', 'locale', 'node_modules', 'dist']);

/** Files under a folder whose name ends in one of the extensions, generated ones left out. */
export function sourceFiles(folder, extensions) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sourceFiles(at, extensions);
    return extensions.some((extension) => entry.name.endsWith(extension)) ? [at] : [];
  });
}
