import { minimalStandard } from '../simulation/minimal-standard.js';
import { normalDraw } from '../simulation/normal-draw.js';
import { calibrateItems } from './calibrate-items.js';
import { chiSquareTail } from './chi-square.js';
import { invert } from './invert.js';
import { isCurveWide, itemFit, sumScoreProbabilities } from './item-fit.js';
import { normalQuadrature } from './quadrature.js';
import type { ResponsePattern, Score } from './responses.js';

const ITEMS = Array.from({ length: 12 }, (_, at) => ({ discrimination: 0.8 + 0.12 * at, difficulty: -1.6 + 0.3 * at, guessing: at % 2 ? 0.25 : 0 }));

/** People drawn standard normal who answer by the model; the answers of the item given are bent as told. */
function drawn(people: number, seed: number, bend: (z: number, right: number, item: number) => number = (_, right) => right, asks: (item: number, next: () => number) => boolean = () => true): readonly ResponsePattern[] {
  const next = minimalStandard(seed);
  return Array.from({ length: people }, () => {
    const z = normalDraw(next);
    const scores = ITEMS.map(({ discrimination, difficulty, guessing }, item): Score => {
      const right = bend(z, guessing + (1 - guessing) / (1 + Math.exp(-discrimination * (z - difficulty))), item);
      return !asks(item, next) ? null : next() < right ? 1 : 0;
    });
    return { scores, people: 1 };
  });
}

const guessing = ITEMS.map((item) => item.guessing);

describe('calibrateItems with guessing floors', () => {
  const calibration = calibrateItems(drawn(1_500, 21), { guessing, precision: 1e-4, quadrature: normalQuadrature(41) });

  it('finds again the parameters that people answered by, within what its errors say', () => {
    const off = calibration.items.flatMap(({ parameters, errors }, at) => [(parameters.discrimination - ITEMS[at]!.discrimination) / errors!.discrimination, (parameters.difficulty - ITEMS[at]!.difficulty) / errors!.difficulty]);
    expect(Math.max(...off.map(Math.abs))).toBeLessThan(3.5);
    // Errors of 24 estimates: their mean square is 1, give or take.
    expect(off.reduce((sum, one) => sum + one ** 2, 0) / off.length).toBeGreaterThan(0.4);
    expect(off.reduce((sum, one) => sum + one ** 2, 0) / off.length).toBeLessThan(1.8);
  });

  it('finds them again when each person answered half of the items', () => {
    const half = calibrateItems(drawn(1_500, 22, undefined, (_, next) => next() < 0.5), { guessing, precision: 1e-4, quadrature: normalQuadrature(41) });
    half.items.forEach(({ parameters, errors, people }, at) => {
      expect(Math.abs(parameters.difficulty - ITEMS[at]!.difficulty) / errors!.difficulty).toBeLessThan(3.5);
      expect(errors!.difficulty).toBeGreaterThan(calibration.items[at]!.errors!.difficulty);
      expect(Math.abs(people - 750)).toBeLessThan(80);
    });
  });

  it('says no error, instead of a false one, of an item that nobody answered, and keeps those of the others', () => {
    const { items } = calibrateItems(drawn(300, 4).map(({ scores, people }) => ({ scores: [null, ...scores], people })), { precision: 1e-3, quadrature: normalQuadrature(21) });
    expect(items[0]).toMatchObject({ errors: null, people: 0, right: 0 });
    expect(items.slice(1).every(({ errors }) => errors !== null)).toBe(true);
  });

  it('is unsure of an item that everybody got right', () => {
    const { items } = calibrateItems(drawn(300, 4).map(({ scores, people }) => ({ scores: [...scores, 1], people })), { precision: 1e-3, mostRounds: 40, quadrature: normalQuadrature(21) });
    const last = items.at(-1)!;
    expect(last.errors === null || last.errors.difficulty > 3).toBe(true);
  });
});

describe('itemFit', () => {
  const fitOf = (patterns: readonly ResponsePattern[]) => itemFit(patterns, calibrateItems(patterns, { guessing, precision: 1e-3, quadrature: normalQuadrature(41) }));

  it('finds that the model holds where it does: few items below one in twenty', () => {
    const fits = fitOf(drawn(1_000, 31));
    expect(fits.filter(({ sumScores }) => sumScores!.probability < 0.05).length).toBeLessThanOrEqual(2);
    expect(fits.some((fit) => isCurveWide(fit, 1_000))).toBe(false);
  });

  it('sees a question that those who know most get wrong', () => {
    const fits = fitOf(drawn(1_000, 31, (z, right, item) => (item === 6 && z > 0.4 ? 0.3 : right)));
    expect(fits[6]!.sumScores!.probability).toBeLessThan(0.01);
    expect(fits[6]!.curveDistance).toBe(Math.max(...fits.map(({ curveDistance }) => curveDistance)));
    expect(isCurveWide(fits[6]!, 1_000)).toBe(true);
  });

  it('has no sum scores to compare where nobody answered everything', () => {
    const fits = fitOf(drawn(500, 5, undefined, (item) => item !== 0).map(({ scores, people }, at) => ({ scores: at % 2 ? [1, null, ...scores.slice(2)] as Score[] : scores, people })));
    expect(fits[3]!.sumScores).toBeNull();
  });

  it('gives sums their probabilities: the binomial where items are alike', () => {
    const [none, one, two] = sumScoreProbabilities([Float64Array.of(0.5), Float64Array.of(0.5)], 1);
    expect([none![0], one![0], two![0]]).toEqual([0.25, 0.5, 0.25]);
  });
});

describe('what the calibration stands on', () => {
  it('chi-square tails: 5 % at the tabulated values of Abramowitz and Stegun, table 26.8', () => {
    for (const [degrees, value] of [[1, 3.84146], [2, 5.99146], [3, 7.81473], [5, 11.0705], [10, 18.307]] as const) expect(chiSquareTail(value, degrees)).toBeCloseTo(0.05, 5);
    expect(chiSquareTail(0, 4)).toBe(1);
  });

  it('the inverse of a matrix, or none', () => {
    const inverse = invert([Float64Array.of(4, 2), Float64Array.of(2, 3)]);
    expect(inverse.kind === 'Inverse' && inverse.rows.flatMap((row) => [...row]).map((value) => Math.round(value * 1e9) / 1e9)).toEqual([0.375, -0.25, -0.25, 0.5]);
    expect(invert([Float64Array.of(1, 2), Float64Array.of(2, 1)])).toEqual({ kind: 'NotPositive', row: 1 });
  });

  it('a quadrature that holds the moments of the normal distribution', () => {
    const { points, weights } = normalQuadrature();
    const moment = (power: number) => points.reduce((sum, point, at) => sum + weights[at]! * point ** power, 0);
    expect([moment(0), moment(1), moment(2), moment(4)].map((value) => Math.round(value * 1e4) / 1e4 + 0)).toEqual([1, 0, 1, 3]);
  });
});
