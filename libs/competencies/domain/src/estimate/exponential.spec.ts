import fc from 'fast-check';

import { exponential } from './exponential.js';

describe('exponential', () => {
  it('is that of the language within 3e-9', () => {
    fc.assert(fc.property(fc.double({ min: -31.9, max: 0, noNaN: true }), (x) => expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(3e-9)));
  });

  it.each([0, -1 / 64, -1, -20])('is exact at %d, a step of its table', (x) => expect(exponential(x)).toBe(Math.exp(x)));

  it.each([Number.NEGATIVE_INFINITY, -40, Number.NaN])('is nothing at %d', (x) => expect(exponential(x)).toBe(0));
});
