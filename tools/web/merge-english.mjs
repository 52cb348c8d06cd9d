// The English texts are kept one file a context, so that authors do not meet in one file; Angular wants one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { contextSource, shellPrefix, webApp, webContexts } from './contexts.mjs';

const files = [
  { prefix: shellPrefix, at: path.join(webApp, 'src/locale/en.json') },
  ...webContexts.map((context) => ({ prefix: context, at: path.join(contextSource(context), 'locale/en.json') })),
];

export function mergeEnglish() {
  const translations = {};
  const faults = [];
  for (const { prefix, at } of files) {
    if (!existsSync(at)) continue;
    for (const [id, text] of Object.entries(JSON.parse(readFileSync(at, 'utf8')))) {
      if (!id.startsWith(`${prefix}.`)) faults.push(`${at}: "${id}" should begin with "${prefix}."`);
      if (id in translations) faults.push(`${at}: "${id}" is there twice`);
      if (text.includes("'") && !text.includes('{VAR_')) faults.push(`${at}: "${id}" has a straight apostrophe`);
      translations[id] = text;
    }
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  writeFileSync(path.join(webApp, 'src/locale/messages.en.json'), JSON.stringify({ locale: 'en-CA', translations }, null, 1));
  return translations;
}
