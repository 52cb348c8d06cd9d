import { calibrateItems } from './calibrate-items.js';
import { estimateAbility } from './estimate-ability.js';
import { itemFit } from './item-fit.js';
import type { ResponsePattern, Score } from './responses.js';

/**
 * Law School Admission Test, section 6: five items, 1,000 people. Bock and Lieberman, Psychometrika 35, 1970.
 * Frequency of each pattern, items read as bits, item 1 first: 00000, 00001, 00010 … 11111.
 */
const FREQUENCIES = [3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298];
const LSAT6: readonly ResponsePattern[] = FREQUENCIES.map((people, code) => ({ scores: scoresOf(code.toString(2).padStart(5, '0')), people })).filter(({ people }) => people > 0);

function scoresOf(bits: string): readonly Score[] {
  return [...bits].map((bit) => (bit === '1' ? 1 : 0));
}

/** Rizopoulos, ltm: An R Package for Latent Variable Modeling and Item Response Analyses, J. Stat. Software 17(5), 2006: two parameters, 21 Gauss–Hermite points. */
const PUBLISHED = {
  logLikelihood: -2466.653,
  items: [{ a: 0.8254, b: -3.3597 }, { a: 0.7229, b: -1.3696 }, { a: 0.8905, b: -0.2799 }, { a: 0.6886, b: -1.8659 }, { a: 0.6575, b: -3.1236 }],
  errors: [{ a: 0.2581, b: 0.8669 }, { a: 0.1867, b: 0.3073 }, { a: 0.2326, b: 0.0997 }, { a: 0.1852, b: 0.4341 }, { a: 0.21, b: 0.87 }],
};
/** Computed apart from this code, by expectation and maximization on 121 equally spaced points from −6 to 6, to a change below 1e-7. */
const RECOMPUTED = {
  logLikelihood: -2466.6534,
  items: [{ a: 0.8257, b: -3.3588 }, { a: 0.7227, b: -1.3701 }, { a: 0.8909, b: -0.2797 }, { a: 0.6884, b: -1.8664 }, { a: 0.6569, b: -3.1259 }],
  abilities: [{ pattern: '00000', mean: -1.8968, deviation: 0.8013 }, { pattern: '11111', mean: 0.6456, deviation: 0.859 }, { pattern: '01011', mean: -0.5534, deviation: 0.8168 }, { pattern: '11001', mean: -0.4616, deviation: 0.8191 }],
};

describe('calibrateItems on LSAT section 6', () => {
  const calibration = calibrateItems(LSAT6);
  const parameters = calibration.items.map((item) => item.parameters);

  it('finds the likelihood, slopes and difficulties of the independent computation', () => {
    expect(calibration.converged).toBe(true);
    expect(Math.abs(calibration.logLikelihood - RECOMPUTED.logLikelihood)).toBeLessThan(0.001);
    RECOMPUTED.items.forEach(({ a, b }, item) => {
      expect(Math.abs(parameters[item]!.discrimination - a)).toBeLessThan(0.0005);
      expect(Math.abs(parameters[item]!.difficulty - b)).toBeLessThan(0.0005);
    });
  });

  it('finds what was published with another quadrature and another optimizer', () => {
    expect(Math.abs(calibration.logLikelihood - PUBLISHED.logLikelihood)).toBeLessThan(0.01);
    PUBLISHED.items.forEach(({ a, b }, item) => {
      expect(Math.abs(parameters[item]!.discrimination - a)).toBeLessThan(0.005);
      expect(Math.abs(parameters[item]!.difficulty - b)).toBeLessThan(0.01);
    });
  });

  it('finds the published standard errors', () => {
    PUBLISHED.errors.forEach(({ a, b }, item) => {
      expect(Math.abs(calibration.items[item]!.errors!.discrimination - a)).toBeLessThan(0.001);
      expect(Math.abs(calibration.items[item]!.errors!.difficulty - b)).toBeLessThan(0.002);
    });
  });

  it.each(RECOMPUTED.abilities)('places $pattern where the independent computation does', ({ pattern, mean, deviation }) => {
    const ability = estimateAbility(scoresOf(pattern), parameters);
    expect(Math.abs(ability.mean - mean)).toBeLessThan(0.001);
    expect(Math.abs(ability.deviation - deviation)).toBeLessThan(0.001);
  });

  it('says that the model holds, with the S-X² that summing over the 32 patterns gives, without recursion', () => {
    const apart = [0.450376, 0.924361, 0.666279, 0.020769, 0.11105];
    itemFit(LSAT6, calibration).forEach(({ curveDistance, sumScores }, item) => {
      expect(sumScores!.statistic).toBeCloseTo(apart[item]!, 5);
      expect(sumScores!.probability).toBeGreaterThan(0.05);
      expect(curveDistance).toBeLessThan(0.01);
    });
  });

  it('does not depend on where it begins, nor on the order of the answers', () => {
    const other = calibrateItems([...LSAT6].reverse(), { start: parameters.map(() => ({ discrimination: 2, difficulty: 1, guessing: 0 })) });
    other.items.forEach((item, at) => {
      expect(item.parameters.discrimination).toBeCloseTo(parameters[at]!.discrimination, 4);
      expect(item.parameters.difficulty).toBeCloseTo(parameters[at]!.difficulty, 4);
    });
  });

  it('keeps its figures when some people were not asked an item that tells nothing more', () => {
    const unasked = LSAT6.map(({ scores, people }) => ({ scores: [...scores, null], people }));
    const { items, logLikelihood } = calibrateItems([...unasked, { scores: [null, null, null, null, null, 1], people: 1 }, { scores: [null, null, null, null, null, 0], people: 1 }]);
    expect(logLikelihood).toBeCloseTo(calibration.logLikelihood + 2 * Math.log(0.5), 3);
    parameters.forEach((known, at) => expect(items[at]!.parameters.difficulty).toBeCloseTo(known.difficulty, 3));
    expect(items[5]).toMatchObject({ people: 2, right: 1 });
  });

  it('refuses what is not answers to the same items', () => {
    expect(() => calibrateItems([])).toThrow(RangeError);
    expect(() => calibrateItems([{ scores: [1, 0], people: 1 }, { scores: [1], people: 1 }])).toThrow(RangeError);
  });
});
