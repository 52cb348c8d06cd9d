import { readdirSync, readFileSync } from 'node:fs';

import { lintBank } from './lint-bank.js';
import { readBank } from './read-bank.js';

const CATALOGUE = new URL('../../../catalogue/', import.meta.url);
const COMPETENCIES = ['choisir-usage-ia', 'comprendre-ia', 'decider-responsable', 'expliquer-clairement', 'formuler-consigne', 'pensee-critique', 'proteger-renseignements', 'verifier-texte-ia'];
const FEWEST_EACH = 30;
const FEWEST_IN_ALL = 240;

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, CATALOGUE), 'utf8'));
}

const files = readdirSync(new URL('bank/', CATALOGUE)).filter((file) => file.endsWith('.json')).sort();
const bank = readBank(files.map((file) => read(`bank/${file}`)), read('task-kinds.json'));

describe('the starter bank', () => {
  it('is readable, one file a competency, named after it', () => {
    expect(bank).toEqual(expect.objectContaining({ kind: 'BankRead' }));
    expect(COMPETENCIES).toEqual(expect.arrayContaining(files.map((file) => file.replace('.json', ''))));
  });

  it('has no fault, and thirty items for each competency', () => {
    if (bank.kind === 'BankUnreadable') throw new Error(bank.faults.join('\n'));
    expect(lintBank(bank, FEWEST_EACH)).toEqual([]);
  });

  it('once whole, has at least 240 items', () => {
    if (bank.kind === 'BankUnreadable' || files.length < COMPETENCIES.length) return;
    expect(bank.items.length).toBeGreaterThanOrEqual(FEWEST_IN_ALL);
  });
});
