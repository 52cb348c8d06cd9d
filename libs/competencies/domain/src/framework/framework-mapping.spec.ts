import type { CompetencyId } from '@passerelle/kernel';
import { MONDAY } from '@passerelle/kernel/testing';
import fc from 'fast-check';

import { estimateLevel } from '../estimate/estimate-level.js';
import { carryEvidence } from './carry-evidence.js';
import { anEvidence } from './competency.builder.js';
import { checkMapping, composeRoutes, type FrameworkMapping, isStraight, routesFrom, routesOf } from './framework-mapping.js';
import type { LevelRanges } from './level-map.js';

const [a, b, c, d] = ['a', 'b', 'c', 'd'] as CompetencyId[] as [CompetencyId, CompetencyId, CompetencyId, CompetencyId];
const RAISED: LevelRanges = [[0, 0], [0, 0], [1, 1], [2, 2], [3, 3], [4, 5]];
const WIDER: LevelRanges = [[0, 1], [1, 2], [2, 3], [3, 4], [4, 5], [5, 5]];
const mappings: fc.Arbitrary<FrameworkMapping> = fc
  .uniqueArray(fc.record({ from: fc.constantFrom(a, b, c, d), to: fc.uniqueArray(fc.record({ competency: fc.constantFrom(a, b, c, d), levels: fc.constantFrom(RAISED, WIDER, undefined) }), { maxLength: 3, selector: ({ competency }) => competency }) }), { selector: ({ from }) => from })
  .map((moves) => moves.map(({ from, to }) => ({ from, to: to.map(({ competency, levels }) => (levels ? { competency, levels } : { competency })) })));
const identity = () => routesOf([]);
const piece = (competency: CompetencyId, over: Partial<ReturnType<typeof anEvidence>> = {}) => ({ ...anEvidence({ competency, ...over }), frameworkVersion: 1 });
const read = (pieces: readonly ReturnType<typeof piece>[], mapping: FrameworkMapping) => carryEvidence(pieces, () => routesOf(mapping));
const mean = (pieces: readonly ReturnType<typeof piece>[]) => estimateLevel(pieces, 18, MONDAY)?.mean;

describe('evidence read through a mapping', () => {
  it('stays as it was written where the mapping says nothing of it', () => {
    const pieces = [piece(a), piece(b)];
    expect(read(pieces, [{ from: c, to: [] }])).toEqual(pieces);
  });

  it('speaks of the new name, of each part, of the whole, or of nothing any more', () => {
    expect(read([piece(a)], [{ from: a, to: [{ competency: b }] }]).map(({ competency }) => competency)).toEqual([b]);
    expect(read([piece(a)], [{ from: a, to: [{ competency: b }, { competency: c }] }]).map(({ competency }) => competency)).toEqual([b, c]);
    expect(read([piece(a), piece(b)], [{ from: a, to: [{ competency: c }] }, { from: b, to: [{ competency: c }] }]).map(({ competency }) => competency)).toEqual([c, c]);
    expect(read([piece(a)], [{ from: a, to: [] }])).toEqual([]);
  });

  it('keeps a level to the digit through a change of name', () => {
    const pieces = [piece(a, { level: 2 } as never), piece(a, { level: 4 } as never)];
    expect(mean(read(pieces, [{ from: a, to: [{ competency: b }] }]))).toBe(mean(pieces));
  });

  it('lets a new self-assessment take the place of those of both competencies that were merged, and neither of the other', () => {
    const merged: FrameworkMapping = [{ from: a, to: [{ competency: c }] }, { from: b, to: [{ competency: c }] }];
    const self = { kind: 'selfAssessment', subject: 'self' } as const;
    const old = read([piece(a, { ...self, observedAt: new Date(MONDAY.getTime() - 3_000) }), piece(b, { ...self, observedAt: new Date(MONDAY.getTime() - 2_000) })], merged);
    expect(estimateLevel(old, 18, MONDAY)?.contributions).toHaveLength(2);
    const newest = piece(c, self);
    expect(estimateLevel([...old, newest], 18, MONDAY)?.contributions.map(({ evidenceId }) => evidenceId)).toEqual([newest.id]);
  });
});

describe('composeRoutes', () => {
  it('leads where one mapping after the other leads', () => {
    fc.assert(
      fc.property(mappings, mappings, (first, then) => {
        const composed = composeRoutes(routesOf(first), routesOf(then));
        for (const from of [a, b, c, d]) {
          const stepByStep = new Set(routesFrom(routesOf(first), from).flatMap(({ to }) => routesFrom(routesOf(then), to).map((route) => route.to)));
          const routes = routesFrom(composed, from);
          expect(new Set(routes.map(({ to }) => to))).toEqual(stepByStep);
          // What was split, then merged again, arrives once.
          expect(routes).toHaveLength(stepByStep.size);
        }
      }),
    );
  });

  it('leaves routes as they are before and after a version that moves nothing', () => {
    fc.assert(
      fc.property(mappings, (mapping) => {
        const routes = routesOf(mapping);
        for (const composed of [composeRoutes(routes, identity()), composeRoutes(identity(), routes)]) for (const from of [a, b, c, d]) expect(routesFrom(composed, from).map(({ to, levels }) => ({ to, levels }))).toEqual(routesFrom(routes, from).map(({ to, levels }) => ({ to, levels })));
      }),
    );
  });

  it('keeps one object for all the evidence of one scale, from whichever version it was written under', () => {
    const relevelled = routesOf([{ from: a, to: [{ competency: a, levels: RAISED }] }]);
    expect(routesFrom(composeRoutes(identity(), relevelled), a)[0]?.levels).toBe(routesFrom(relevelled, a)[0]?.levels);
  });

  it('knows a straight road', () => expect([isStraight(routesFrom(identity(), a)[0]!), isStraight(routesFrom(routesOf([{ from: a, to: [{ competency: b }] }]), a)[0]!)]).toEqual([true, false]));
});

describe('checkMapping', () => {
  const before = new Set([a, b]);
  it('accepts what leads everything somewhere', () => expect(checkMapping([{ from: a, to: [{ competency: c, levels: RAISED }] }], before, new Set([b, c]))).toEqual([]));
  it('refuses to lose a competency without a word', () => expect(checkMapping([], before, new Set([a]))).toEqual([{ kind: 'DisappearsUndeclared', from: b }]));
  it('refuses names that neither version knows, a source said twice, and levels out of order', () => {
    const backwards = [[0, 0], [2, 2], [1, 1], [3, 3], [4, 4], [5, 5]] as LevelRanges;
    expect(checkMapping([{ from: d, to: [] }, { from: a, to: [{ competency: d }] }, { from: a, to: [{ competency: b, levels: backwards }] }], before, new Set([b]))).toEqual([
      { kind: 'SourceUnknown', from: d },
      { kind: 'TargetUnknown', from: a, to: d },
      { kind: 'SourceDeclaredTwice', from: a },
      { kind: 'LevelsUnsound', from: a, to: b },
    ]);
  });
});
