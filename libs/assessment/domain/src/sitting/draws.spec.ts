import fc from 'fast-check';

import { drawsOf } from './draws.js';

const some = (seed: number, purpose: string, count = 5) => {
  const next = drawsOf(seed, purpose);
  return Array.from({ length: count }, next);
};
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('the draws of a sitting', () => {
  it('are the same again for the same seed and purpose, and lie on [0, 1)', () => {
    fc.assert(fc.property(seeds, fc.string(), (seed, purpose) => {
      const numbers = some(seed, purpose);
      expect(some(seed, purpose)).toEqual(numbers);
      expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    }));
  });

  it('differ from one purpose to the next, and are spread', () => {
    const firsts = Array.from({ length: 4_000 }, (_, place) => drawsOf(7, String(place))());
    expect(new Set(firsts).size).toBeGreaterThan(3_990);
    for (const tenth of [0, 3, 9]) expect(firsts.filter((first) => Math.floor(first * 10) === tenth).length / 4_000).toBeCloseTo(0.1, 1);
  });
});
