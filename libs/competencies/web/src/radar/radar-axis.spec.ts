import fc from 'fast-check';

import { knownSides, lines, pointOn } from './radar-axis.js';

const PLACE = { center: [100, 100], radius: 50 } as const;
const known = { level: { mean: 2, low: 1, high: 3, ownWord: false } };
const unknown = { level: null };

describe('a radar', () => {
  it('has its first axis upwards and the others counterclockwise, and 5 at the rim', () => {
    expect(pointOn(PLACE, 0, 4, 5).map(Math.round)).toEqual([100, 50]);
    expect(pointOn(PLACE, 1, 4, 5).map(Math.round)).toEqual([50, 100]);
    expect(pointOn(PLACE, 2, 4, 2.5).map(Math.round)).toEqual([100, 125]);
  });

  it('never leaves its rim, whatever the estimate', () => {
    fc.assert(fc.property(fc.double({ min: -0.5, max: 5.5, noNaN: true }), fc.nat(11), (level, place) => {
      const [x, y] = pointOn(PLACE, place, 12, level);
      expect(Math.hypot(x - 100, y - 100)).toBeLessThanOrEqual(50 + 1e-9);
    }));
  });

  it('joins neighbours that are known, around the end too, and nothing through what is not', () => {
    expect(knownSides([known, known, unknown, known])).toEqual([[0, 1], [3, 0]]);
    expect(knownSides([known, unknown, known, unknown])).toEqual([]);
  });

  it('breaks names between words', () => {
    expect(lines('Protéger les renseignements', 14)).toBe('Protéger les\nrenseignements');
  });
});
