import fc from 'fast-check';

import { findCycles } from './find-cycles.js';

describe('findCycles', () => {
  it('finds none in a tree', () => expect(findCycles(new Map([['a', null], ['b', 'a'], ['c', 'a'], ['d', 'outside']]))).toEqual([]));
  it('finds what is above itself', () => expect(findCycles(new Map([['a', 'a']]))).toEqual([['a']]));
  it('tells a circle once, without those who hang under it', () => expect(findCycles(new Map([['x', 'c'], ['c', 'a'], ['b', 'c'], ['a', 'b']]))).toEqual([['a', 'b', 'c']]));
  it('finds two circles apart', () => expect(findCycles(new Map([['a', 'b'], ['b', 'a'], ['c', 'd'], ['d', 'c']]))).toEqual([['a', 'b'], ['c', 'd']]));
  it('climbs 50,000 levels', () => expect(findCycles(new Map(Array.from({ length: 50_000 }, (_, level) => [String(level), String(level + 1)])))).toEqual([]));
  it('tells the same circles whatever the order', () => {
    fc.assert(fc.property(fc.array(fc.nat(14), { minLength: 1, maxLength: 15 }), (aboves) => {
      const pairs = aboves.map((above, member) => [String(member), String(above)] as const);
      const inOrder = (cycles: readonly (readonly string[])[]) => cycles.map((cycle) => cycle.join()).toSorted();
      expect(inOrder(findCycles(new Map(pairs.toReversed())))).toEqual(inOrder(findCycles(new Map(pairs))));
    }));
  });
});
