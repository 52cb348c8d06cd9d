import fc from 'fast-check';

import { MINIMUM_PERSONS, suppressCounts } from './suppress-counts.js';

const shown = (counts: readonly number[]) => suppressCounts(counts).map((cell) => (cell.kind === 'shown' ? cell.count : '×'));

describe('suppressCounts', () => {
  it('shows cells of five persons or more', () => expect(shown([5, 12, 40])).toEqual([5, 12, 40]));
  it('shows an empty cell when nothing is hidden', () => expect(shown([0, 12])).toEqual([0, 12]));
  it('hides a small cell and a second one, so that the total does not give it away', () => expect(shown([3, 12, 40])).toEqual(['×', '×', 40]));
  it('hides a third cell when two hidden ones sum to eight: both would be known to be four', () => expect(shown([4, 4, 30, 50])).toEqual(['×', '×', '×', 50]));
  it('hides empty cells with the small ones: a zero beside them would narrow the others', () => expect(shown([0, 2, 9, 30])).toEqual(['×', '×', '×', 30]));
  it('hides everything when there is nothing else to hide behind', () => expect(shown([3])).toEqual(['×']));

  it('never shows 1 to 4 persons, and never leaves a single peopled cell hidden beside shown ones', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 12 }), (counts) => {
        const cells = suppressCounts(counts);
        cells.forEach((cell) => cell.kind === 'shown' && expect(cell.count === 0 || cell.count >= MINIMUM_PERSONS).toBe(true));
        const peopled = cells.filter((cell, index) => cell.kind === 'suppressed' && (counts[index] ?? 0) > 0).length;
        const othersShown = cells.some((cell) => cell.kind === 'shown' && cell.count > 0);
        expect(peopled === 1 && othersShown).toBe(false);
      }),
    );
  });
});
