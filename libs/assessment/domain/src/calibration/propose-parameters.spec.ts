import type { ItemId } from '@passerelle/kernel';

import { checkItem } from '../item/check-item.js';
import { anItem } from '../item/item.builder.js';
import type { Item } from '../item/item.js';
import { parametersToStandard } from '../response/scale-link.js';
import type { CalibratedItem, ItemCalibration } from './calibrate-items.js';
import type { ItemFit } from './item-fit.js';
import { acceptProposal, type ParameterProposal, proposeParameters } from './propose-parameters.js';
import { normalQuadrature } from './quadrature.js';

const GOOD: ItemFit = { curveDistance: 0.005, sumScores: { statistic: 4, degrees: 4, probability: 0.4 } };
/** Whoever answered stands half a level above the middle, and spreads more. */
const LINK = { middle: 3, deviation: 1.25 };
const items: readonly Item[] = [1, 2, 3, 4].map((difficulty) => anItem({ id: `at-${difficulty}` as ItemId, parameters: { discrimination: 1.2, difficulty, guessing: 0.25 }, basis: { kind: 'argued', discriminationError: 0.24, difficultyError: 0.25 } }));

function calibration(over: (at: number) => Partial<CalibratedItem> = () => ({})): ItemCalibration {
  const calibrated = items.map(({ parameters }, at): CalibratedItem => ({ parameters: parametersToStandard(parameters, LINK), errors: { discrimination: 0.125, difficulty: 0.08 }, people: 900, right: 500, ...over(at) }));
  return { items: calibrated, logLikelihood: -1, rounds: 1, converged: true, expected: [], quadrature: normalQuadrature(21) };
}

const report = (over?: (at: number) => Partial<CalibratedItem>, fits: readonly ItemFit[] = items.map(() => GOOD), some = items) => proposeParameters(some, calibration(over), fits);

describe('proposeParameters', () => {
  it('finds the scale by the items that count, and proposes on it what was found, errors too', () => {
    const { link, proposals } = report()!;
    expect(link.middle).toBeCloseTo(3, 6);
    expect(link.deviation).toBeCloseTo(1.25, 6);
    expect(proposals[0]).toMatchObject({ item: 'at-1', version: 1, warnings: [], basis: { kind: 'estimated', people: 900 } });
    expect(proposals[0]!.proposed.difficulty).toBeCloseTo(1, 6);
    expect(proposals[0]!.basis!.discriminationError).toBeCloseTo(0.1, 6);
    expect(proposals[0]!.basis!.difficultyError).toBeCloseTo(0.1, 6);
  });

  it('proposes nothing when fewer than two items count', () => {
    expect(report(undefined, undefined, items.map((item) => ({ ...item, status: 'pilot' as const })))).toBeNull();
  });

  const odd = (over: Partial<CalibratedItem>) => report((at) => (at === 0 ? over : {}), undefined, items.map((item, at) => (at === 0 ? { ...item, status: 'pilot' as const } : item)))!.proposals[0]!;
  const standard = (discrimination: number, difficulty: number) => ({ parameters: parametersToStandard({ discrimination, difficulty, guessing: 0.25 }, LINK) });
  const cases: readonly (readonly [string, Partial<CalibratedItem>])[] = [
    ['AnswersTooFew', { people: 80 }], ['ErrorsUnknown', { errors: null }], ['HardlyDiscriminates', standard(0.3, 1)], ['OffTheScale', standard(1, 6)], ['OffTheScale', standard(0.05, 1)], ['DiffersMuch', standard(1.2, 2)],
  ];
  it.each(cases)('warns: %s', (warning, over) => {
    expect(odd(over).warnings).toContain(warning);
  });

  it('warns of what fits badly, by either measure', () => {
    const bad: readonly ItemFit[] = [{ ...GOOD, curveDistance: 0.04 }, { curveDistance: 0.001, sumScores: { statistic: 40, degrees: 4, probability: 1e-6 } }, { curveDistance: 0.001, sumScores: null }, GOOD];
    expect(report(undefined, bad)!.proposals.map(({ warnings }) => warnings)).toEqual([['FitsBadly'], ['FitsBadly'], [], []]);
  });
});

describe('acceptProposal', () => {
  const proposal = (): ParameterProposal => report()!.proposals[0]!;

  it('makes a new version that counts, sound, with what was proposed', () => {
    const accepted = acceptProposal({ ...items[0]!, status: 'pilot' }, proposal());
    expect(accepted).toMatchObject({ version: 2, status: 'calibrated', parameters: proposal().proposed, basis: proposal().basis });
    expect(checkItem(accepted as Item, new Set(['croire-sur-parole' as never]))).toEqual([]);
  });

  it('refuses what no longer speaks of the item, or cannot count', () => {
    expect(acceptProposal({ ...items[0]!, version: 2 }, proposal())).toEqual({ kind: 'ItemChanged' });
    expect(acceptProposal(items[0]!, { ...proposal(), basis: null })).toEqual({ kind: 'ErrorsUnknown' });
    expect(acceptProposal(items[0]!, { ...proposal(), warnings: ['OffTheScale'] })).toEqual({ kind: 'OffTheScale' });
  });
});
