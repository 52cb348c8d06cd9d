// Typography of the French of the templates and of $localize (OQLF): nobody has to remember it.
// With --fix it puts the right spaces and apostrophes itself.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { contextSource, root, webApp, webContexts } from './contexts.mjs';
import { sourceFiles } from './source-files.mjs';

const RULES = [
  { found: /[A-Za-zÀ-ÿ]'[A-Za-zÀ-ÿ]/, why: 'straight apostrophe: use ’', fix: (text) => text.replace("'", '’') },
  { found: /« /, why: 'ordinary space after «: use U+00A0', fix: () => '«\u00a0' },
  { found: / »/, why: 'ordinary space before »: use U+00A0', fix: () => '\u00a0»' },
  { found: /[A-Za-zÀ-ÿ0-9»)] :(?= |$)/, why: 'ordinary space before a colon: use U+00A0', fix: (text) => text.replace(' ', '\u00a0') },
  { found: /[A-Za-zÀ-ÿ»)] [;!?](?= |$|<)/, why: 'ordinary space before ; ! ?: use U+202F', fix: (text) => text.replace(' ', '\u202f') },
  { found: /\d [%$]/, why: 'ordinary space before % or $: use U+00A0', fix: (text) => text.replace(' ', '\u00a0') },
  { found: /[a-zà-ÿ]·[a-zà-ÿ]/, why: 'middle dot: use a collective noun or the doublet in full' },
  { found: /\bremplacement|\bremplacer\b/i, why: 'the product says « transformation »' },
];

function frenchOf(file) {
  const text = readFileSync(file, 'utf8');
  const blank = (part) => part.replace(/[^\n]/g, ' ');
  if (file.endsWith('.html')) return [blankMarkup(text, blank)];
  const localized = [...text.matchAll(/\$localize`:[^`]*?@@[\w.-]+:([^`]*)`/g)]
    .map((match) => startsOfLines(text, match.index) + match[1].replace(/\$\{[^}]*\}(:\w+:)?/g, '0'));
  const templates = [...text.matchAll(/template: `([^`]*)`/g)]
    .map((match) => startsOfLines(text, match.index) + blankMarkup(match[1], blank));
  return [...localized, ...templates];
}

function blankMarkup(html, blank) {
  return html
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/\{\{[\s\S]*?\}\}/g, blank)
    .replace(/@(if|else if|for|switch|case|let|defer)\b[^{;]*[{;]/g, blank)
    .replace(/<[^>]*>/g, (tag) => tag.replace(/[^\n]/g, ' ').replace(/\s+$/, ' '));
}

const startsOfLines = (text, index) => '\n'.repeat(text.slice(0, index).split('\n').length - 1);

function faultsOf(file) {
  return frenchOf(file).flatMap((text) => text.split('\n').flatMap((line, index) => RULES.flatMap((rule) => {
    const match = rule.found.exec(line);
    if (!match) return [];
    const around = line.slice(Math.max(0, match.index - 20), match.index + 20).trim();
    return [{ file, line: index, rule, text: match[0], told: `${path.relative(root, file)}:${index + 1}: ${rule.why}: …${around}…` }];
  })));
}

function fixed({ file, line, rule, text }) {
  if (!rule.fix) return false;
  const lines = readFileSync(file, 'utf8').split('\n');
  const before = lines[line];
  // The first character may stand for a placeholder, which the source writes otherwise.
  const inSource = before.includes(text) ? text : text.slice(1);
  lines[line] = before.replace(inSource, rule.fix(inSource));
  writeFileSync(file, lines.join('\n'));
  return lines[line] !== before;
}

const everyFile = () => [path.join(webApp, 'src'), ...webContexts.map(contextSource)]
  .flatMap((folder) => sourceFiles(folder, ['.html', '.ts']))
  .filter((file) => !file.endsWith('.spec.ts'));

export function checkFrench() {
  const faults = everyFile().flatMap(faultsOf);
  if (faults.length > 0) throw new Error(`French typography (npm run typography -w apps/web puts it right):\n${faults.map(({ told }) => told).join('\n')}`);
}

if (import.meta.filename === process.argv[1]) {
  for (const file of everyFile()) {
    let faults = faultsOf(file);
    while (process.argv.includes('--fix') && faults.some(fixed)) faults = faultsOf(file);
    for (const { told } of faults) console.log(told);
    if (faults.length > 0) process.exitCode = 1;
  }
}
