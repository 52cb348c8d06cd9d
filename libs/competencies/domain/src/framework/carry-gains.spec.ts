import type { CompetencyId } from '@passerelle/kernel';

import { carryGains } from './carry-gains.js';
import { type FrameworkMapping, routesOf } from './framework-mapping.js';

const [a, b, c] = ['a', 'b', 'c'] as [CompetencyId, CompetencyId, CompetencyId];
const carried = (mapping: FrameworkMapping, ...gains: readonly (readonly [CompetencyId, number, number])[]) => carryGains(gains.map(([id, from, to]) => ({ id, from, to })), () => routesOf(mapping)).map(({ id, from, to }) => [id, from, to]);

describe('carryGains', () => {
  it('leaves what is still called so', () => expect(carried([], [a, 1, 3])).toEqual([[a, 1, 3]]));
  it('follows a new name, each part of what was split, and nothing of what was retired', () => {
    expect(carried([{ from: a, to: [{ competency: b }] }], [a, 1, 3])).toEqual([[b, 1, 3]]);
    expect(carried([{ from: a, to: [{ competency: b }, { competency: c }] }], [a, 1, 3])).toEqual([[b, 1, 3], [c, 1, 3]]);
    expect(carried([{ from: a, to: [] }], [a, 1, 3])).toEqual([]);
  });
  it('promises of a whole no more than of the least of its parts', () => expect(carried([{ from: a, to: [{ competency: c }] }, { from: b, to: [{ competency: c }] }], [a, 1, 3], [b, 0, 2])).toEqual([[c, 0, 2]]));
  it('promises the lowest level that a level has become, and nothing where no level is left to gain', () => {
    const raised: FrameworkMapping = [{ from: a, to: [{ competency: a, levels: [[0, 0], [0, 0], [1, 2], [2, 3], [3, 4], [5, 5]] }] }];
    expect(carried(raised, [a, 1, 3])).toEqual([[a, 0, 2]]);
    expect(carried(raised, [a, 0, 1])).toEqual([]);
  });
});
