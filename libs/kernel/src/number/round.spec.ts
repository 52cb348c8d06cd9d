import { roundHalfUp } from './round.js';

describe('roundHalfUp', () => {
  it.each([[1.005, 2, 1.01], [0.125, 2, 0.13], [0.3749, 2, 0.37], [2.5, 0, 3], [-0.5, 0, 0]])('rounds %d to %d decimals: %d', (value, decimals, expected) => {
    expect(roundHalfUp(value, decimals)).toBeCloseTo(expected, 12);
  });
});
