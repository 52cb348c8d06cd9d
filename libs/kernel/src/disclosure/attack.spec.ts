import fc from 'fast-check';

import { type DisclosedCount, MINIMUM_PERSONS, suppressCounts } from './suppress-counts.js';
import { type CrossedCount, suppressCrossed } from './suppress-crossed.js';
import { suppressShares } from './suppress-split.js';

/** All ways to share `total` persons among `cells` cells, `least` in each. */
function* shares(total: number, cells: number, least: number): Generator<readonly number[]> {
  if (cells === 1) {
    if (total >= least) yield [total];
    return;
  }
  for (let first = least; first <= total - least * (cells - 1); first += 1) for (const rest of shares(total - first, cells - 1, least)) yield [first, ...rest];
}

/** What is published of some sums of the cells of a world: a number, or null where it is hidden. */
type Published = readonly (number | null)[];
interface Publication {
  /** Each sum published or hidden, as indices of the cells that it adds up. */
  readonly sums: readonly (readonly number[])[];
  readonly publish: (world: readonly number[]) => Published;
  /** Least persons of a hidden sum: 0 where empty parts are hidden with the small ones. */
  readonly named?: 0 | 1;
}

/** A part that has nobody is not named: a zero. */
const numberOf = (cell: DisclosedCount | undefined) => (cell === undefined ? 0 : cell.kind === 'shown' ? cell.count : null);
const sumOf = (world: readonly number[], indices: readonly number[]) => indices.reduce((sum, index) => sum + (world[index] ?? 0), 0);

/**
 * Somebody who knows the total, every number that is shown, which parts can have people in common and which are named,
 * and works out by enumeration what each hidden sum can be. Those of 1 to `minimum − 1` persons that have only one value left.
 * Where everything is hidden, parts are not even named: which have people is then not known.
 */
function givenAway(worlds: readonly (readonly number[])[], { sums, publish, named = 1 }: Publication, minimum: number): readonly string[] {
  const publications = new Map(worlds.map((world) => [JSON.stringify(publish(world)), publish(world)]));
  return [...publications.values()].filter((published) => published.some((count) => count !== null && count > 0)).flatMap((published) => {
    const possible = worlds.filter((world) => sums.every((indices, place) => (published[place] === null ? sumOf(world, indices) >= named : published[place] === sumOf(world, indices))));
    return sums.flatMap((indices) => {
      const values = new Set(possible.map((world) => sumOf(world, indices)));
      const [only = 0] = values;
      return values.size === 1 && only > 0 && only < minimum ? [`${JSON.stringify(published)}: the sum of ${indices.join('+')} is ${only}`] : [];
    });
  });
}

/** Two breakdowns of the same people: rows, then columns, as `suppressCrossed` lets them out. */
function crossed(pairs: readonly (readonly [string, string])[], minimum: number): Publication {
  const cellsOf = (world: readonly number[]): readonly CrossedCount[] => pairs.map(([row, column], index) => ({ row, column, count: world[index] ?? 0 })).filter(({ count }) => count > 0);
  const partsBy = (side: 0 | 1) => [...Map.groupBy(pairs.keys(), (index) => pairs[index]?.[side]).values()];
  return {
    sums: [...partsBy(0), ...partsBy(1)],
    publish: (world) => {
      const { rows, columns } = suppressCrossed(cellsOf(world), 'shown', minimum);
      return [...new Set(pairs.map(([row]) => row))].map((row) => numberOf(rows.get(row))).concat([...new Set(pairs.map(([, column]) => column))].map((column) => numberOf(columns.get(column))));
    },
  };
}

describe('an attack on people counts by exact enumeration', () => {
  it('never pins a count of 1 to 4 in a row beside its total', () => {
    for (const least of [0, 1] as const) {
      for (const cells of [2, 3, 4]) {
        const row: Publication = { sums: Array.from({ length: cells }, (_, index) => [index]), named: least, publish: (world) => suppressCounts(world).map(numberOf) };
        for (let total = MINIMUM_PERSONS; total <= 15; total += 1) expect(givenAway([...shares(total, cells, least)], row, MINIMUM_PERSONS)).toEqual([]);
      }
    }
  });

  it('never pins a family by the parts of another that is hidden to protect it', () => {
    // What went wrong: the parts of a family hidden only to protect another were shown, and added up to it.
    const minimum = 3;
    const families: Publication = {
      sums: [[0], [1, 2], [3], [1], [2]],
      publish: ([small = 0, a = 0, b = 0, large = 0]) => {
        const disclosed = suppressCounts([small, a + b, large], 'shown', minimum);
        return [...disclosed, ...suppressCounts([a, b], disclosed[1]?.kind, minimum)].map(numberOf);
      },
      named: 0,
    };
    for (let total = minimum; total <= 18; total += 1) expect(givenAway([...shares(total, 4, 0)], families, minimum)).toEqual([]);
  });

  it.each([
    ['units each in one region', [['A', 'u'], ['A', 'v'], ['B', 'w'], ['B', 'x']]],
    ['a region of one unit', [['A', 'u'], ['B', 'v'], ['B', 'w']]],
    ['a unit in two regions', [['A', 'u'], ['A', 'v'], ['B', 'v'], ['B', 'w']]],
    ['units in every region', [['A', 'u'], ['A', 'v'], ['A', 'w'], ['B', 'u'], ['B', 'v']]],
    ['three regions one after the other', [['A', 'u'], ['B', 'u'], ['B', 'v'], ['C', 'v'], ['C', 'w']]],
  ] as const)('never pins a region or a unit, both being compared: %s', (_, pairs) => {
    // What went wrong: each breakdown was safe by itself, and a region of known units gave its hidden unit away.
    const minimum = 3;
    for (let total = minimum; total <= 16; total += 1) expect(givenAway([...shares(total, pairs.length, 0)], crossed(pairs, minimum), minimum)).toEqual([]);
  });

  it.each([2, 3, 4])('never pins who stopped where, by the questions on the way whose shares are shown: %i stops', (stops) => {
    // What went wrong: whoever stops at a place answered every question up to it; exact numbers of stops, or of answers, said by difference how few stopped between two questions.
    const answered = (world: readonly number[], place: number) => sumOf(world, [...world.keys()].slice(place));
    const most = 26;
    // Worlds of more people than are enumerated are possible as well: what only the largest allow is not known.
    const isWhole = (possible: readonly (readonly number[])[]) => possible.every((world) => answered(world, 0) < most - MINIMUM_PERSONS);
    const everyWorld = Array.from({ length: most - MINIMUM_PERSONS + 1 }, (_, index) => index + MINIMUM_PERSONS).flatMap((total) => [...shares(total, stops, 0)]);
    const pinned = [...Map.groupBy(everyWorld, (world) => JSON.stringify(suppressShares(world)))].flatMap(([published, worlds]) =>
      // Shares of a question are shown where five people or more are on either side: ten at least answered. Where they are not, nothing is known.
      Array.from({ length: stops }, (_, question) => worlds.filter((world) => answered(world, question) >= 2 * MINIMUM_PERSONS)).flatMap((possible, question) =>
        Array.from({ length: stops }, (_, place) => new Set(possible.map((world) => world[place] ?? 0))).flatMap((values, place) => {
          const [only = 0] = values;
          return values.size === 1 && only > 0 && only < MINIMUM_PERSONS && isWhole(possible) ? [`${published}, question ${question}: ${only} stopped at ${place}`] : [];
        }),
      ),
    );
    expect(pinned).toEqual([]);
  });

  it('never shows 1 to 4 persons, whatever the two breakdowns', () => {
    const cell = fc.record({ row: fc.constantFrom('A', 'B', 'C'), column: fc.constantFrom('u', 'v', 'w', 'x'), count: fc.integer({ min: 1, max: 30 }) });
    fc.assert(fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => row + column, minLength: 1 }), (cells) => {
      const { rows, columns } = suppressCrossed(cells);
      for (const part of [...rows.values(), ...columns.values()]) expect(part.kind === 'suppressed' || part.count >= MINIMUM_PERSONS).toBe(true);
    }));
  });
});
