import { DIAGNOSTIC_SETTINGS } from '../sitting/settings.js';
import { minimalStandard } from './minimal-standard.js';
import { AS_SUPPOSED, type DiagnosticWorld, simulateDiagnostic } from './simulate-diagnostic.js';
import { LARGE_BANK, syntheticBank } from './synthetic-bank.js';

function figures(over: Partial<DiagnosticWorld> = {}) {
  const world = { bank: syntheticBank({ competencies: 8, itemsEach: 30, tasks: 3 }, minimalStandard(1)), people: 400, aims: 3, required: [1, 2, 3, 4, 5] as const, settings: DIAGNOSTIC_SETTINGS, perturbed: false, saysDontKnow: 0.3, departure: AS_SUPPOSED, ...over };
  return simulateDiagnostic(world, minimalStandard(2), minimalStandard(3));
}

describe('simulateDiagnostic', () => {
  it('decides about as well as asking everything, on less than 40 % of a bank of thirty', () => {
    const { correct, correctWithEverything, meanItems, mostExposed } = figures();
    expect(correctWithEverything - correct).toBeLessThan(0.03);
    expect(meanItems).toBeLessThan(12);
    expect(mostExposed).toBeLessThanOrEqual(0.6);
  });

  it('asks few of 250 questions, none of them too often, also when their parameters are off', () => {
    const { correct, correctWithEverything, meanItems, mostExposed, calibrationError } = figures({ bank: syntheticBank(LARGE_BANK, minimalStandard(1)), people: 250, perturbed: true });
    expect(correctWithEverything - correct).toBeLessThan(0.04);
    expect(meanItems).toBeLessThan(15);
    expect(mostExposed).toBeLessThanOrEqual(0.2);
    expect(calibrationError).toBeLessThan(0.035);
  });

  it('decides faster and better than at random', () => {
    const [best, random] = [figures(), figures({ settings: { ...DIAGNOSTIC_SETTINGS, strategy: { kind: 'random' } } })];
    expect(best.meanItems).toBeLessThan(random.meanItems);
    expect(best.correct).toBeGreaterThan(random.correct);
    expect(best.correctWithEverything).toBe(random.correctWithEverything);
  });

  it('promises too much where people are luckier than the floors say', () => {
    const lucky = figures({ departure: { slips: 0, luck: 0.15 } });
    expect(lucky.correct).toBeLessThan(figures().correct);
    expect(lucky.calibrationError).toBeGreaterThan(figures().calibrationError);
  });

  it('gives the same figures for the same sequences', () => {
    expect(figures({ people: 40 })).toEqual(figures({ people: 40 }));
  });
});
