import type { CompetencyId } from '@passerelle/kernel';
import fc from 'fast-check';

import type { FrameworkMapping } from '../framework/framework-mapping.js';
import { carrySharing, namesAfter, sourcesOf } from './carry-sharing.js';

const NAMES = ['a', 'b', 'c', 'd', 'e'] as unknown as readonly CompetencyId[];
const [a, b, c] = NAMES as unknown as readonly [CompetencyId, CompetencyId, CompetencyId];
const to = (...ids: readonly CompetencyId[]) => ids.map((competency) => ({ competency }));
const some = fc.uniqueArray(fc.constantFrom(...NAMES)).map((ids) => new Set(ids));
const mappings: fc.Arbitrary<FrameworkMapping> = fc
  .uniqueArray(fc.record({ from: fc.constantFrom(...NAMES), to: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 3 }) }), { selector: ({ from }) => from })
  .map((moves) => moves.map(({ from, to: targets }) => ({ from, to: to(...targets) })));

describe('carrySharing', () => {
  it.each<[string, readonly CompetencyId[], FrameworkMapping, readonly CompetencyId[]]>([
    ['stays where nothing is said', [a], [], [a]],
    ['follows a new name', [a], [{ from: a, to: to(c) }], [c]],
    ['goes to each part', [a], [{ from: a, to: to(a, c) }], [a, c]],
    ['goes to the whole when all of it was shared', [a, b], [{ from: a, to: to(c) }, { from: b, to: to(c) }], [c]],
    ['does not when some of it was not', [a], [{ from: a, to: to(c) }, { from: b, to: to(c) }], []],
    ['does not either when the whole keeps the name of what was shared', [b], [{ from: a, to: to(b) }], []],
    ['ends with what is retired', [a, b], [{ from: a, to: [] }], [b]],
  ])('%s', (_, shared, mapping, expected) => {
    expect([...carrySharing(new Set(shared), mapping, new Set([a, b]))].sort()).toEqual(expected);
  });

  it('shares nothing that rests on something the person kept to themselves, and leaves out nothing that rests on what they shared', () => {
    fc.assert(
      fc.property(mappings, some, some, (mapping, before, wished) => {
        const shared = new Set([...wished].filter((id) => before.has(id)));
        const known = mapping.filter(({ from }) => before.has(from));
        const carried = carrySharing(shared, known, before);
        for (const [target, sources] of sourcesOf(known, before)) expect(carried.has(target)).toBe(sources.every((source) => shared.has(source)));
        for (const id of carried) expect(namesAfter(known, before)).toContain(id);
      }),
    );
  });

  it('carries nothing for whoever shares nothing, and everything for whoever shares everything', () => {
    fc.assert(
      fc.property(mappings, some, (mapping, before) => {
        const known = mapping.filter(({ from }) => before.has(from));
        expect([...carrySharing(new Set(), known, before)]).toEqual([]);
        expect(carrySharing(before, known, before)).toEqual(namesAfter(known, before));
      }),
    );
  });

  it('never shares more for sharing less', () => {
    fc.assert(
      fc.property(mappings, some, some, (mapping, before, kept) => {
        const less = new Set([...before].filter((id) => !kept.has(id)));
        const [all, fewer] = [carrySharing(before, mapping, before), carrySharing(less, mapping, before)];
        return [...fewer].every((id) => all.has(id));
      }),
    );
  });
});
