import type { CompetencyId } from '@passerelle/kernel';
import fc from 'fast-check';

import { coverageOf, type RequiredLevel } from './coverage.js';
import { aKnownLevel } from './option.builder.js';

const [A, B, C] = ['a', 'b', 'c'] as CompetencyId[] as [CompetencyId, CompetencyId, CompetencyId];
const asks = (competency: CompetencyId, required: RequiredLevel['required'], importance: RequiredLevel['importance'] = 1): RequiredLevel => ({ competency, required, importance });
const aDistribution = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 }).filter((weights) => weights.some((weight) => weight > 0)).map((weights) => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
});
const someRequirements = fc.uniqueArray(fc.record({ competency: fc.constantFrom(A, B, C), required: fc.constantFrom(1, 2, 3, 4, 5), importance: fc.constantFrom(1, 2, 3) }), { selector: ({ competency }) => competency, minLength: 1, maxLength: 3 }) as fc.Arbitrary<RequiredLevel[]>;

/** Independent computation: every combination of levels, one by one. */
function enumerate(requirements: readonly RequiredLevel[], levels: ReadonlyMap<CompetencyId, { readonly probabilities: readonly number[] }>): { readonly value: number; readonly probability: number }[] {
  const whole = requirements.reduce((sum, { importance }) => sum + importance, 0);
  return requirements.reduce<{ value: number; probability: number }[]>(
    (sums, { competency, required, importance }) => sums.flatMap(({ value, probability }) => (levels.get(competency)?.probabilities ?? Array<number>(6).fill(1 / 6)).map((chance, level) => ({ value: value + (importance * Math.min(level, required)) / required / whole, probability: probability * chance }))),
    [{ value: 0, probability: 1 }],
  );
}

describe('coverageOf', () => {
  it('is the weighted share of what is asked, when levels are certain', () => {
    const levels = new Map([[A, aKnownLevel(2)], [B, aKnownLevel(5)]]);
    expect(coverageOf([asks(A, 4, 3), asks(B, 3, 1)], levels)).toEqual({ expected: (3 * 0.5 + 1) / 4, low: 0.625, high: 0.625, known: 1 });
  });

  it('takes every level as likely where nothing is known, and says how much is known', () => {
    const { expected, known } = coverageOf([asks(A, 5), asks(B, 1, 3)], new Map([[B, aKnownLevel(1)]]));
    expect(expected).toBeCloseTo((0.5 + 3) / 4, 12);
    expect(known).toBe(0.75);
  });

  it('does not call known what rests on the person’s own word alone', () => expect(coverageOf([asks(A, 2)], new Map([[A, { ...aKnownLevel(2), selfAssessedOnly: true }]]))).toMatchObject({ expected: 1, known: 0 }));

  it('is whole where nothing is asked', () => expect(coverageOf([], new Map())).toEqual({ expected: 1, low: 1, high: 1, known: 1 }));

  it('is the exact distribution: as every combination counted one by one', () => {
    fc.assert(fc.property(someRequirements, aDistribution, aDistribution, (requirements, first, second) => {
      const levels = new Map([[A, aKnownLevel(0, first)], [B, aKnownLevel(0, second)]]);
      const [coverage, all] = [coverageOf(requirements, levels), enumerate(requirements, levels)];
      const atMost = (value: number) => all.reduce((sum, one) => sum + (one.value <= value + 1e-9 ? one.probability : 0), 0);
      const below = (value: number) => all.reduce((sum, one) => sum + (one.value < value - 1e-9 ? one.probability : 0), 0);
      expect(coverage.expected).toBeCloseTo(all.reduce((sum, { value, probability }) => sum + value * probability, 0), 9);
      expect(atMost(coverage.low)).toBeGreaterThanOrEqual(0.1 - 1e-9);
      expect(below(coverage.low)).toBeLessThan(0.1 + 1e-9);
      expect(atMost(coverage.high)).toBeGreaterThanOrEqual(0.9 - 1e-9);
      expect(below(coverage.high)).toBeLessThan(0.9 + 1e-9);
    }));
  });

  it('never falls when a level rises, and is not raised by what the role does not ask', () => {
    fc.assert(fc.property(someRequirements, fc.integer({ min: 0, max: 4 }), (requirements, level) => {
      const at = (one: number) => coverageOf(requirements, new Map([[A, aKnownLevel(one as 0)]])).expected;
      expect(at(level + 1)).toBeGreaterThanOrEqual(at(level) - 1e-12);
    }));
    expect(coverageOf([asks(A, 2)], new Map([[A, aKnownLevel(2)], [C, aKnownLevel(5)]]))).toEqual(coverageOf([asks(A, 2)], new Map([[A, aKnownLevel(5)]])));
  });
});
