import fc from 'fast-check';

import { MINIMUM_PERSONS } from './suppress-counts.js';
import { suppressShares, suppressSplit } from './suppress-split.js';

const shown = (counts: readonly number[]) => suppressSplit(counts).map((cell) => (cell.kind === 'shown' ? cell.count : '×'));
const some = fc.array(fc.nat(40), { minLength: 1, maxLength: 8 });

describe('suppressSplit', () => {
  it('shows parts of five people or more', () => expect(shown([5, 12])).toEqual([5, 12]));
  it('shows nothing of four people', () => expect(shown([4, 0])).toEqual(['×', '×']));
  it('shows nothing where all are in one part: it would say it of each', () => expect(shown([0, 12])).toEqual(['×', '×']));
  it('hides a part of two and another, so that the total does not give it away', () => expect(shown([2, 9, 30])).toEqual(['×', '×', 30]));
});

describe('suppressShares', () => {
  it('gives tenths', () => expect(suppressShares([7, 6, 24])).toEqual([2, 2, 6]));
  it('says nothing of four people', () => expect(suppressShares([4, 0])).toEqual([null, null]));

  it('never says 1 to 4 people, nor the same of everybody', () => {
    fc.assert(fc.property(some, (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      suppressShares(counts).forEach((tenth, place) => {
        const count = counts[place] ?? 0;
        if (tenth === null) return;
        expect(count === 0 || count >= MINIMUM_PERSONS).toBe(true);
        expect(count).toBeLessThan(total);
        expect(Math.abs(tenth - (10 * count) / total)).toBeLessThanOrEqual(0.5);
      });
    }));
  });
});
