import { performance } from 'node:perf_hooks';

import { readShippedBank } from '@passerelle/assessment-api';
import { AS_SUPPOSED, chooseItem, DIAGNOSTIC_SETTINGS, type DiagnosticFigures, type DiagnosticWorld, drawCurves, type ItemCurves, LARGE_BANK, NO_EXPOSURE, posteriorOf, simulateDiagnostic, type Strategy, STRATEGY_KINDS, syntheticBank, type SyntheticItem } from '@passerelle/assessment-domain';
import { CELLS } from '@passerelle/competencies-domain';

import { seededRandom } from '../seed/random.ts';

const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 10_000);
const SEED = 20_261_124;
const AIMS = 3;
/** Share of those who do not know who say so. */
const SAY_SO = 0.3;
/** People who differ from those that the model supposes. */
const DEPARTURES = [
  { name: 'as supposed', departure: AS_SUPPOSED },
  { name: '5 % of right answers lost by inattention', departure: { slips: 0.05, luck: 0 } },
  { name: '10 % more lucky answers than the floors say', departure: { slips: 0, luck: 0.1 } },
  { name: 'both', departure: { slips: 0.05, luck: 0.1 } },
] as const;

/**
 * npm run bench -- diagnostic: the four strategies side by side, on the same invented people, with the parameters of the
 * bank and with these off by their standard errors; then people who do not answer as the model supposes, and the time to
 * choose an item. BENCH_PEOPLE chooses another number.
 */
export async function benchDiagnostic(): Promise<void> {
  const banks: Readonly<Record<string, readonly SyntheticItem[]>> = {
    'synthetic bank, 2,000 items over 8 competencies': syntheticBank(LARGE_BANK, seededRandom(1).next),
    'the bank that is shipped, 31 items for each of 8 competencies, parameters argued': (await readShippedBank()).items,
  };
  for (const [name, bank] of Object.entries(banks)) {
    for (const perturbed of [false, true]) {
      console.log(`\n${name}; ${PEOPLE.toLocaleString('en-CA')} people, ${AIMS} competencies each; people answer by ${perturbed ? 'parameters off by their standard errors' : 'the parameters of the bank'}`);
      console.table(Object.fromEntries(STRATEGY_KINDS.map((kind) => [kind, figuresOf(bank, { settings: { ...DIAGNOSTIC_SETTINGS, strategy: strategyOf(kind) }, perturbed })])));
    }
    console.log(`\n${name}; people who differ from the model, by parameters off by their standard errors`);
    console.table(Object.fromEntries(DEPARTURES.map((one) => [one.name, figuresOf(bank, { perturbed: true, departure: one.departure })])));
  }
  console.log('\nchoosing the next item');
  console.table(Object.fromEntries(STRATEGY_KINDS.map((kind) => [kind, timesOf(strategyOf(kind))])));
}

function figuresOf(bank: readonly SyntheticItem[], over: Partial<DiagnosticWorld>): Readonly<Record<string, string>> {
  const world: DiagnosticWorld = { bank, people: PEOPLE, aims: AIMS, required: [1, 2, 3, 4, 5], settings: DIAGNOSTIC_SETTINGS, perturbed: false, saysDontKnow: SAY_SO, departure: AS_SUPPOSED, ...over };
  return row(simulateDiagnostic(world, seededRandom(SEED).next, seededRandom(7).next));
}

function strategyOf(kind: Strategy['kind']): Strategy {
  return kind === 'classificationDoubt' ? { kind, doubt: 'entropy' } : { kind };
}

function row(figures: DiagnosticFigures): Readonly<Record<string, string>> {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return {
    'right decisions': percent(figures.correct),
    'asking everything': percent(figures.correctWithEverything),
    'points apart': ((figures.correctWithEverything - figures.correct) * 100).toFixed(2),
    clear: percent(figures.clear),
    'right when clear': percent(figures.correctWhenClear),
    'items each': figures.meanItems.toFixed(2),
    'minutes each': figures.minutes.toFixed(1),
    'most exposed': percent(figures.mostExposed),
    'never asked': percent(figures.neverAsked),
    'calibration error': figures.calibrationError.toFixed(4),
  };
}

const ROUNDS = 400;

function timesOf(strategy: Strategy): Readonly<Record<string, string>> {
  const one = drawCurves(syntheticBank({ ...LARGE_BANK, competencies: 1, itemsEach: 2_000 }, seededRandom(1).next));
  const eight = drawCurves(syntheticBank(LARGE_BANK, seededRandom(1).next));
  const [alone, among] = [timeOf(one, strategy), timeOf(eight, strategy)];
  return { '2,000 items of one competency, p50': ms(alone.p50), 'p95': ms(alone.p95), '250 of one among 2,000, p50': ms(among.p50), 'p95 ': ms(among.p95) };
}

function timeOf(curves: ItemCurves, strategy: Strategy): { readonly p50: number; readonly p95: number } {
  const { next } = seededRandom(3);
  const [competency] = [...curves.counting.keys()];
  if (competency === undefined) throw new Error('The bank is empty.');
  const posterior = posteriorOf(new Float64Array(CELLS));
  const times = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    chooseItem({ curves, competency, required: 3, posterior, answers: [], isSpent: () => false, taskShares: null, strategy, exposure: NO_EXPOSURE, ceiling: 0.2, amongBest: DIAGNOSTIC_SETTINGS.amongBest, next });
    return performance.now() - began;
  }).toSorted((a, b) => a - b);
  return { p50: times[Math.floor(ROUNDS * 0.5)] ?? 0, p95: times[Math.floor(ROUNDS * 0.95)] ?? 0 };
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}
