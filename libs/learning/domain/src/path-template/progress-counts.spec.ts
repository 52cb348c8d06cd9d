import fc from 'fast-check';

import { progressCounts, type StepProgress } from './progress-counts.js';

const people = (done: number, begun: number, toDo: number): StepProgress[] => [...Array<StepProgress>(done).fill('done'), ...Array<StepProgress>(begun).fill('begun'), ...Array<StepProgress>(toDo).fill('toDo')];
const shown = (...of: Parameters<typeof progressCounts>) => Object.values(progressCounts(...of)).map((one) => (one.kind === 'shown' ? one.count : null));

describe('progressCounts', () => {
  it('counts what is seen person by person', () => expect(shown(people(1, 2, 3), true)).toEqual([1, 2, 3]));
  it('says nothing of fewer than five people, even seen', () => expect(shown(people(1, 1, 2), true)).toEqual([null, null, null]));
  it('says nothing where all are in the same state', () => expect(shown(people(9, 0, 0), false)).toEqual([null, null, null]));
  it('hides small counts and what would give them away', () => expect(shown(people(12, 8, 2), false)).toEqual([12, null, null]));
  it('shows nothing between 1 and 4, nor everybody in one state, of whom it does not see', () =>
    fc.assert(fc.property(fc.nat(12), fc.nat(12), fc.nat(12), (done, begun, toDo) => {
      for (const count of shown(people(done, begun, toDo), false)) expect(count === null || ((count === 0 || count >= 5) && count < done + begun + toDo)).toBe(true);
    })));
});
