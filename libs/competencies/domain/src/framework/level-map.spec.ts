import { MONDAY } from '@passerelle/kernel/testing';
import fc from 'fast-check';

import { type Estimate, estimateLevel } from '../estimate/estimate-level.js';
import { GRID, normalize } from '../estimate/grid.js';
import type { Evidence } from '../evidence/evidence.js';
import { ratingLikelihood } from '../evidence/likelihoods.js';
import { anEvidence } from './competency.builder.js';
import type { Level } from './framework.js';
import { areSound, averageLevelMaps, composeLevelMaps, isSame, type LevelMap, levelMapOf, type LevelRanges, SAME_LEVELS, transportLikelihood } from './level-map.js';

const IDENTITY: LevelRanges = [[0, 0], [1, 1], [2, 2], [3, 3], [4, 4], [5, 5]];
/** The whole scale was raised by one: what was 3 is 2, and the newest top is above the old one. */
const RAISED: LevelRanges = [[0, 0], [0, 0], [1, 1], [2, 2], [3, 3], [4, 5]];

/** Sound ranges of all shapes: each begins where the last one did at the least, one above where it ended at the most. */
const ranges: fc.Arbitrary<LevelRanges> = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 6, maxLength: 6 }).map((steps) => {
  let [lowest, highest] = [0, 0];
  return steps.map(([up, wider], index) => {
    lowest = index === 0 ? 0 : Math.min(5, lowest + (up % (highest - lowest + 2)));
    highest = index === 5 ? 5 : Math.max(highest, Math.min(5, lowest + (wider % 3)));
    return [lowest, highest] as [Level, Level];
  });
});
const sound = ranges.filter(areSound);
const maps = fc.oneof(sound.map(levelMapOf), fc.tuple(sound, sound).map(([a, b]) => composeLevelMaps(levelMapOf(a), levelMapOf(b))), fc.tuple(sound, sound).map(([a, b]) => averageLevelMaps([levelMapOf(a), levelMapOf(b)])));
const likelihoods = fc.oneof(
  fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }).map((values) => Float64Array.from(values)),
  fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom(0.2, 0.7, 1.5)).map(([level, deviation]) => ratingLikelihood(level as Level, deviation).map(Math.exp)),
);
const ledgers = fc.array(fc.record({ level: fc.integer({ min: 0, max: 5 }) as fc.Arbitrary<Level>, months: fc.nat(40), kind: fc.constantFrom('managerValidation', 'practice', 'courseResult') }), { minLength: 1, maxLength: 6 });
const written = (ledger: readonly { level: Level; months: number; kind: Evidence['kind'] }[]) => ledger.map(({ months, ...piece }) => anEvidence({ ...piece, observedAt: new Date(MONDAY.getTime() - months * 30 * 86_400_000) }));
const carried = (pieces: readonly Evidence[], levels: LevelMap) => pieces.map((piece) => ({ ...piece, carried: { through: [piece.competency], levels } }));
const estimate = (pieces: readonly Evidence[]) => estimateLevel(pieces, 18, MONDAY) as Estimate;
const entropy = (probabilities: Iterable<number>) => [...probabilities].reduce((sum, p) => sum - (p > 0 ? p * Math.log(p) : 0), 0);

describe('a level map', () => {
  it('gives exactly the same estimate where the scale is the same', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const pieces = written(ledger);
        for (const same of [SAME_LEVELS, levelMapOf(IDENTITY)]) expect(estimate(carried(pieces, same))).toEqual(estimate(pieces));
      }),
    );
  });

  it('is a share for each older level, of each newer one', () => {
    fc.assert(
      fc.property(maps, ({ kept, spread }) => {
        kept.forEach((row, to) => expect(row.reduce((sum, share, from) => sum + share + spread[to]![from]!, 0)).toBeCloseTo(1, 9));
      }),
    );
  });

  it('leaves somebody of whom nothing is known as they were', () => {
    fc.assert(fc.property(maps, (map) => transportLikelihood(new Float64Array(60).fill(0.3), map).forEach((value) => expect(value).toBeCloseTo(0.3, 9))));
  });

  it('composes: one map after the other is their composition', () => {
    fc.assert(
      fc.property(likelihoods, maps, maps, (likelihood, first, then) => {
        const [once, twice] = [transportLikelihood(likelihood, composeLevelMaps(first, then)), transportLikelihood(transportLikelihood(likelihood, first), then)];
        once.forEach((value, cell) => expect(value).toBeCloseTo(twice[cell]!, 9));
      }),
    );
  });

  it('composes in whatever way three are put together, and with the same scale changes nothing', () => {
    fc.assert(
      fc.property(maps, maps, maps, (a, b, c) => {
        const [left, right] = [composeLevelMaps(composeLevelMaps(a, b), c), composeLevelMaps(a, composeLevelMaps(b, c))];
        for (const part of ['kept', 'spread'] as const) left[part].forEach((row, to) => row.forEach((share, from) => expect(share).toBeCloseTo(right[part][to]![from]!, 9)));
        expect([composeLevelMaps(a, SAME_LEVELS), composeLevelMaps(SAME_LEVELS, a)]).toEqual([a, a]);
      }),
    );
  });

  it('never invents certainty: the entropy of the estimate never falls, whatever the map and the evidence', () => {
    fc.assert(
      fc.property(ledgers, maps, (ledger, map) => {
        const pieces = written(ledger);
        expect(entropy(estimate(carried(pieces, map)).probabilities)).toBeGreaterThanOrEqual(entropy(estimate(pieces).probabilities) - 1e-4);
      }),
      { numRuns: 300 },
    );
  });

  it('does not make two levels that are merged, as likely as each other, into one for certain', () => {
    const between = anEvidence({ logLikelihood: GRID.map((theta) => (theta < 1.5 ? 0 : -30)) });
    const [half] = estimate(carried([between], levelMapOf(RAISED))).probabilities;
    expect(half).toBeLessThan(0.9);
  });

  it('does not let pieces that contradict each other agree once their levels are merged', () => {
    const pieces = [anEvidence({ logLikelihood: GRID.map((theta) => (theta < 0.5 ? 0 : -12)) }), anEvidence({ logLikelihood: GRID.map((theta) => (theta >= 0.5 && theta < 1.5 ? 0 : -12)) })];
    expect(entropy(estimate(carried(pieces, levelMapOf(RAISED))).probabilities)).toBeGreaterThanOrEqual(entropy(estimate(pieces).probabilities) - 1e-4);
  });

  it('moves what was observed with the scale', () => {
    const rated = (level: Level) => estimate(carried([anEvidence({ level })], levelMapOf(RAISED))).mean;
    expect(rated(3)).toBeCloseTo(2, 0);
    expect(rated(5)).toBeGreaterThan(rated(4));
    expect(estimate(carried([anEvidence({ level: 3 })], levelMapOf(RAISED))).mean).toBeLessThan(estimate([anEvidence({ level: 3 })]).mean);
  });

  it('says what each carried piece moved, as if all were computed again without it', () => {
    const [low, high] = carried([anEvidence({ level: 1 }), anEvidence({ level: 4 })], levelMapOf(RAISED));
    const moves = new Map(estimate([low!, high!]).contributions.map(({ evidenceId, moves: by }) => [evidenceId, by]));
    expect(moves.get(high!.id)).toBeCloseTo(estimate([low!, high!]).mean - estimate([low!]).mean, 2);
  });

  it('reaches every newer level, in order, or is refused', () => {
    expect([IDENTITY, RAISED].map(areSound)).toEqual([true, true]);
    const faulty: readonly LevelRanges[] = [
      [[0, 0], [1, 1], [2, 2], [3, 3], [4, 4]],
      [[0, 0], [0, 0], [1, 1], [2, 2], [3, 3], [4, 4]],
      [[0, 0], [2, 2], [2, 2], [3, 3], [4, 4], [5, 5]],
      [[0, 2], [1, 1], [2, 2], [3, 3], [4, 4], [5, 5]],
      [[0, 0], [1, 1], [3, 2], [3, 3], [4, 4], [5, 5]],
    ];
    expect(faulty.map(areSound)).toEqual(faulty.map(() => false));
    expect([isSame(levelMapOf(IDENTITY)), isSame(levelMapOf(RAISED))]).toEqual([true, false]);
  });

  it('is normal again after the journey', () => expect(normalize(transportLikelihood(ratingLikelihood(3, 0.7).map(Math.exp), levelMapOf(RAISED)).map(Math.log)).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9));
});
