// The initial JavaScript of a first visit, gzipped: every script that index.html names, what those import at once, and what main fetches as soon as a frame is painted.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { webApp } from './contexts.mjs';

const LIMIT_KB = 180;
const START = /import\(["'`]\.\/([\w-]+\.js)["'`]\)/g;
const STATIC_IMPORT = /(?:import|export)\s*(?:[\w$*{}\s,]*?from\s*)?["']\.\/([\w-]+\.js)["']/g;

function initialFiles(folder) {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="([\w-]+\.js)"/g)].map(([, file]) => file);
  const seen = new Map();
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    const at = path.join(folder, file);
    if (seen.has(file) || !existsSync(at)) continue;
    const code = readFileSync(at);
    seen.set(file, gzipSync(code, { level: 9 }).length);
    if (file.startsWith('main-')) waiting.push(...[...code.toString().matchAll(START)].map(([, started]) => started));
    waiting.push(...[...code.toString().matchAll(STATIC_IMPORT)].map(([, imported]) => imported));
  }
  return seen;
}

export function checkBudget() {
  for (const language of ['fr', 'en']) {
    const files = initialFiles(path.join(webApp, 'dist/browser', language));
    const total = [...files.values()].reduce((sum, size) => sum + size, 0) / 1000;
    console.log(`initial JavaScript /${language}/: ${total.toFixed(1)} kB gzipped of ${LIMIT_KB} (${files.size} files)`);
    if (files.size === 0) throw new Error(`No initial script found for /${language}/.`);
    if (total > LIMIT_KB) throw new Error([`Initial JavaScript is over ${LIMIT_KB} kB gzipped:`, ...[...files].map(([file, size]) => `  ${file} ${(size / 1000).toFixed(1)} kB`)].join('\n'));
  }
}

if (import.meta.filename === process.argv[1]) checkBudget();
