import fc from 'fast-check';

import { activeSeconds, LONGEST_SILENCE_SECONDS } from './active-time.js';

const total = (signs: readonly number[]) => signs.reduce((sum, sign, place) => sum + activeSeconds(signs[place - 1], sign), 0);

describe('activeSeconds', () => {
  it('counts the time between two signs', () => expect(activeSeconds(1_000, 31_000)).toBe(30));
  it('counts nothing before the first sign', () => expect(activeSeconds(undefined, 31_000)).toBe(0));
  it('lets a page forgotten overnight count two minutes', () => expect(activeSeconds(0, 9 * 3_600_000)).toBe(120));
  it('counts nothing when the clock goes back', () => expect(activeSeconds(31_000, 1_000)).toBe(0));
  it('never says more than the time that has gone by, nor more than the silence for each sign', () => {
    const signs = fc.array(fc.integer({ min: 0, max: 86_400_000 }), { minLength: 1, maxLength: 40 }).map((some) => some.toSorted((one, other) => one - other));
    fc.assert(fc.property(signs, (some) => {
      expect(total(some)).toBeLessThanOrEqual((some.at(-1)! - some[0]!) / 1000 + 1e-6);
      expect(total(some)).toBeLessThanOrEqual((some.length - 1) * LONGEST_SILENCE_SECONDS);
    }));
  });
  it('says the same however often one looks, as long as no silence is too long', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 110_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (length, share) => expect(total([0, length * share, length])).toBeCloseTo(length / 1000, 6)));
  });
});
