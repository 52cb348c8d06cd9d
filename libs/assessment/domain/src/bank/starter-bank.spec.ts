import { readdirSync, readFileSync } from 'node:fs';

import { minimalStandard } from '../simulation/minimal-standard.js';
import { AS_SUPPOSED, simulateDiagnostic } from '../simulation/simulate-diagnostic.js';
import { budgetOf, DIAGNOSTIC_SETTINGS } from '../sitting/settings.js';
import { lintBank } from './lint-bank.js';
import { readBank } from './read-bank.js';

const CATALOGUE = new URL('../../../catalogue/', import.meta.url);
const COMPETENCIES = ['choisir-usage-ia', 'comprendre-ia', 'decider-responsable', 'expliquer-clairement', 'formuler-consigne', 'pensee-critique', 'proteger-renseignements', 'verifier-texte-ia'];
const FEWEST_EACH = 30;
const FEWEST_IN_ALL = 240;

const files = readdirSync(new URL('bank/', CATALOGUE)).filter((file) => file.endsWith('.json')).sort();
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, CATALOGUE), 'utf8'));
const bank = readBank(files.map((file) => read(`bank/${file}`)), read('task-kinds.json'));
if (bank.kind === 'BankUnreadable') throw new Error(bank.faults.join('\n'));

describe('the starter bank', () => {
  it('holds its eight competencies, one file each', () => expect(files.map((file) => file.replace('.json', ''))).toEqual(COMPETENCIES));

  it('has no fault, and thirty items for each competency', () => expect(lintBank(bank, FEWEST_EACH)).toEqual([]));

  it('has at least 240 items', () => expect(bank.items.length).toBeGreaterThanOrEqual(FEWEST_IN_ALL));

  it.each([false, true])('decides about as well by asking 40 %% of its items as by asking all, none of them too often (parameters off: %s)', (perturbed) => {
    const world = { bank: bank.items, people: 3_000, aims: 3, required: [1, 2, 3, 4, 5] as const, settings: DIAGNOSTIC_SETTINGS, perturbed, saysDontKnow: 0.3, departure: AS_SUPPOSED };
    const { correct, correctWithEverything, meanItems, mostExposed, calibrationError } = simulateDiagnostic(world, minimalStandard(2), minimalStandard(3));
    expect(budgetOf(DIAGNOSTIC_SETTINGS, 31)).toBeLessThanOrEqual(0.4 * 31);
    expect(meanItems).toBeLessThan(0.4 * 31);
    expect(correctWithEverything - correct).toBeLessThan(0.03);
    expect(mostExposed).toBeLessThanOrEqual(0.6);
    expect(calibrationError).toBeLessThan(0.02);
  });
});
