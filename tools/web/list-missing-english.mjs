// Tells which messages have no English text yet, with the French beside them, ready to be copied and translated;
// and which English texts no page uses any more.
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { webApp } from './contexts.mjs';
import { mergeEnglish } from './merge-english.mjs';
import { prepareSources } from './prepare-sources.mjs';
import { run } from './run.mjs';

await prepareSources();
run('@angular/cli/bin/ng.js', ['extract-i18n', '--progress', 'false']);
const french = JSON.parse(readFileSync(path.join(webApp, 'src/locale/messages.source.json'), 'utf8')).translations;
const english = mergeEnglish();
const missing = Object.entries(french).filter(([id]) => !(id in english));
const unused = Object.keys(english).filter((id) => !(id in french));
for (const [id, text] of missing) console.log(`  ${JSON.stringify(id)}: ${JSON.stringify(text)},`);
console.log(`${missing.length} without English, ${unused.length} no longer used${unused.length > 0 ? `: ${unused.join(', ')}` : ''}`);
process.exitCode = missing.length + unused.length > 0 ? 1 : 0;
