import { MONDAY } from '@passerelle/kernel/testing';
import fc from 'fast-check';

import type { Evidence } from '../evidence/evidence.js';
import { itemsLikelihood, probabilityOfRating, ratingLikelihood } from '../evidence/likelihoods.js';
import { anEvidence } from '../framework/competency.builder.js';
import type { Level } from '../framework/framework.js';
import { type Estimate, estimateLevel } from './estimate-level.js';
import { GRID, normalize } from './grid.js';

const estimate = (evidence: readonly Evidence[], now = MONDAY) => estimateLevel(evidence, 18, now) as Estimate;
const monthsLater = (months: number) => new Date(MONDAY.getTime() + months * (365.25 / 12) * 86_400_000);
const levels = fc.array(fc.integer({ min: 0, max: 5 }) as fc.Arbitrary<Level>, { minLength: 1, maxLength: 8 });

describe('estimateLevel', () => {
  it('says nothing without evidence', () => expect(estimateLevel([], 18, MONDAY)).toBeNull());

  // Midpoint sums of 600,000 cells of the cumulative logit likelihood, deviation 0.7, computed apart from this code.
  it.each([
    [3, 2.994803, 2.069015, 3.922745],
    [5, 4.785879, 4.041955, 5.388285],
    [0, 0.214121, -0.388285, 0.958045],
  ] as const)('agrees with an independent integration for one rating at level %d', (level, mean, low, high) => {
    const estimated = estimate([anEvidence({ level })]);
    expect(estimated.mean).toBeCloseTo(mean, 3);
    expect(estimated.low).toBeCloseTo(low, 2);
    expect(estimated.high).toBeCloseTo(high, 2);
  });

  it('gives probabilities of the six levels that sum to one', () => {
    expect(estimate([anEvidence()]).probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 5);
  });

  it('does not depend on the order of the evidence', () => {
    fc.assert(
      fc.property(levels, (some) => {
        const evidence = some.map((level, index) => anEvidence({ level, observedAt: monthsLater(-index) }));
        const [once, again] = [estimate(evidence), estimate([...evidence].reverse())];
        expect({ ...again, contributions: null }).toEqual({ ...once, contributions: null });
      }),
    );
  });

  it('comes back exactly when a piece of evidence is revoked', () => {
    const kept = [anEvidence({ level: 2 }), anEvidence({ level: 3 })];
    const revoked = anEvidence({ level: 5 });
    expect(estimate([...kept, revoked].filter((piece) => piece !== revoked))).toEqual(estimate(kept));
  });

  it('lets old evidence fade: the estimate goes back towards the middle, and widens', () => {
    const piece = [anEvidence({ level: 5 })];
    const [fresh, old] = [estimate(piece), estimate(piece, monthsLater(72))];
    expect(old.mean).toBeLessThan(fresh.mean);
    expect(old.high - old.low).toBeGreaterThan(fresh.high - fresh.low);
  });

  it('halves the weight after a half-life', () => expect(estimate([anEvidence()], monthsLater(18)).contributions[0]?.weight).toBeCloseTo(0.5, 5));

  it('never lowers the level for a better observation', () => {
    fc.assert(
      fc.property(levels, fc.integer({ min: 0, max: 4 }), (some, level) => {
        const rest = some.map((other) => anEvidence({ level: other }));
        const worse = estimate([...rest, anEvidence({ level: level as Level })]);
        const better = estimate([...rest, anEvidence({ level: (level + 1) as Level })]);
        expect(better.mean).toBeGreaterThanOrEqual(worse.mean);
      }),
    );
  });

  it('keeps only the latest of several attempts at the same quiz', () => {
    const first = anEvidence({ kind: 'courseResult', subject: 'quiz', level: 1, observedAt: monthsLater(-1) });
    const second = anEvidence({ kind: 'courseResult', subject: 'quiz', level: 4 });
    expect(estimate([first, second]).contributions.map(({ evidenceId }) => evidenceId)).toEqual([second.id]);
  });

  it('keeps only the latest of several diagnostics of one competency: what it says stands alone, whole and fresh', () => {
    const diagnostic = (right: boolean, months: number) => anEvidence({ kind: 'diagnostic', subject: 'diagnostic', observedAt: monthsLater(months), logLikelihood: itemsLikelihood([2, 3, 4].map((difficulty) => ({ discrimination: 1.5, difficulty, guessing: 0, correct: right }))) });
    const [first, second] = [diagnostic(true, -2), diagnostic(false, 0)];
    expect(estimate([first, second])).toEqual(estimate([second]));
    expect(estimate([first, second]).contributions).toMatchObject([{ evidenceId: second.id, kind: 'diagnostic', weight: 1 }]);
    expect(estimate([second]).mean).toBeLessThan(estimate([first]).mean);
  });

  it('reads a diagnostic up to a constant: the ledger keeps what answers say against each other', () => {
    const logLikelihood = itemsLikelihood([{ discrimination: 1.5, difficulty: 3, guessing: 0.25, correct: true }]);
    const read = (shift: number) => estimate([anEvidence({ kind: 'diagnostic', logLikelihood: logLikelihood.map((value) => value + shift) })]);
    expect(read(-40).mean).toBeCloseTo(read(0).mean, 5);
  });

  it('does not let repetition buy a level: a hundred exercises weigh one diagnostic at most', () => {
    const exercises = Array.from({ length: 100 }, () => anEvidence({ kind: 'practice', level: 5 }));
    const total = estimate(exercises).contributions.reduce((sum, { weight }) => sum + weight, 0);
    expect(total).toBeCloseTo(1, 4);
  });

  it('says how much each piece moved the mean', () => {
    const [low, high] = [anEvidence({ level: 1 }), anEvidence({ level: 4 })];
    const moves = new Map(estimate([low, high]).contributions.map(({ evidenceId, moves: by }) => [evidenceId, by]));
    expect(moves.get(high.id)).toBeGreaterThan(1);
    expect(moves.get(low.id)).toBeLessThan(-1);
  });

  it('says it within a hundredth of the whole computation made again without the piece', () => {
    fc.assert(
      fc.property(levels, (some) => {
        const evidence = some.map((level, index) => anEvidence({ level, observedAt: monthsLater(-3 * index) }));
        for (const { evidenceId, moves } of estimate(evidence).contributions) {
          const without = estimateLevel(evidence.filter(({ id }) => id !== evidenceId), 18, MONDAY);
          expect(Math.abs(moves - (estimate(evidence).mean - (without?.mean ?? 2.5)))).toBeLessThan(0.01);
        }
      }),
    );
  });

  it('lets older evidence weigh less, always', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 119 }), fc.integer({ min: 1, max: 60 }), (months, older) => {
        const [recent, old] = [monthsLater(-months), monthsLater(-months - older)].map((observedAt) => estimate([anEvidence({ observedAt })]).contributions[0]!.weight);
        expect(old).toBeLessThan(recent!);
      }),
    );
  });

  it('counts a certificate through its last day and no longer, whatever else there is', () => {
    const day = 86_400_000;
    const rest = [anEvidence({ level: 2, observedAt: monthsLater(-2) })];
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 1, max: 5 }), (days, level) => {
        const certificate = anEvidence({ kind: 'externalCertificate', level: level as Level, observedAt: monthsLater(-20), countsUntil: new Date(MONDAY.getTime() + days * day) });
        expect(estimate([...rest, certificate]).contributions.some(({ evidenceId }) => evidenceId === certificate.id)).toBe(days >= 0);
        if (days < 0) expect(estimate([...rest, certificate])).toEqual(estimate(rest));
      }),
    );
  });

  it('does not let a certificate that has expired take the place of the one before', () => {
    const [first, renewed] = [anEvidence({ kind: 'externalCertificate', subject: 'c', observedAt: monthsLater(-12) }), anEvidence({ kind: 'externalCertificate', subject: 'c', observedAt: monthsLater(-1) })];
    expect(estimate([first, renewed]).contributions.map(({ evidenceId }) => evidenceId)).toEqual([renewed.id]);
    expect(estimate([first, { ...renewed, countsUntil: new Date(MONDAY.getTime() - 1) }]).contributions.map(({ evidenceId }) => evidenceId)).toEqual([first.id]);
  });

  it('lets a certificate age with its competency, and never more slowly than two years a half', () => {
    const weightAfter = (months: number, halfLife: number) => estimateLevel([anEvidence({ kind: 'externalCertificate' })], halfLife, monthsLater(months))!.contributions[0]!.weight;
    expect(weightAfter(24, 48)).toBeCloseTo(0.4, 5);
    expect(weightAfter(12, 12)).toBeCloseTo(0.4, 5);
  });

  it('tells the person’s own word apart', () => expect(estimate([anEvidence({ kind: 'selfAssessment' })]).selfAssessedOnly).toBe(true));
});

describe('fresh evidence whose model is right', () => {
  const entropy = ({ probabilities }: Pick<Estimate, 'probabilities'>) => probabilities.reduce((sum, p) => sum - (p > 0 ? p * Math.log(p) : 0), 0);
  const fineEntropy = (density: Float64Array) => density.reduce((sum, p) => sum - (p > 0 ? p * Math.log(p) : 0), 0);
  const posterior = (pieces: readonly Float64Array[]) => normalize(GRID.map((_, cell) => pieces.reduce((sum, piece) => sum + piece[cell]!, 0)));

  // Information cannot be negative: Cover and Thomas, Elements of Information Theory, theorem 2.6.5.
  it('never raises the expected entropy of the level', () => {
    const item = fc.record({ discrimination: fc.double({ min: 0.3, max: 3, noNaN: true }), difficulty: fc.double({ min: -1, max: 6, noNaN: true }), guessing: fc.constantFrom(0, 0.25) });
    fc.assert(
      fc.property(levels, item, (known, next) => {
        const before = known.map((level) => ratingLikelihood(level, 0.7));
        const density = posterior(before);
        const outcomes = [true, false].map((correct) => {
          const likelihood = itemsLikelihood([{ ...next, correct }]);
          return { chance: density.reduce((sum, p, cell) => sum + p * Math.exp(likelihood[cell]!), 0), entropy: fineEntropy(posterior([...before, likelihood])) };
        });
        expect(outcomes.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 6);
        expect(outcomes.reduce((sum, { chance, entropy: after }) => sum + chance * after, 0)).toBeLessThanOrEqual(fineEntropy(density) + 1e-9);
      }),
    );
  });

  it('lowers it for an observer’s rating too, in the six levels', () => {
    const none = entropy({ probabilities: Array.from({ length: 6 }, () => 1 / 6) });
    const expected = ([0, 1, 2, 3, 4, 5] as const).reduce<number>((sum, level) => {
      const chance = GRID.reduce((all, theta) => all + probabilityOfRating(theta, level, 0.7) / GRID.length, 0);
      return sum + chance * entropy(estimate([anEvidence({ level })]));
    }, 0);
    expect(expected).toBeLessThan(none);
  });
});

describe('itemsLikelihood', () => {
  it('is half-way at the difficulty of an open item, and floored by guessing for a closed one', () => {
    const at = (difficulty: number, guessing: number) => Math.exp(itemsLikelihood([{ discrimination: 2, difficulty, guessing, correct: true }])[35] ?? 0);
    // Cell 35 has its middle at 3.05.
    expect(at(3.05, 0)).toBeCloseTo(0.5, 9);
    expect(at(30, 0.25)).toBeCloseTo(0.25, 6);
  });
});

describe('ratingLikelihood', () => {
  it('is highest at the level given', () => {
    const likelihood = ratingLikelihood(2, 0.7);
    expect(likelihood.indexOf(Math.max(...likelihood))).toBeGreaterThanOrEqual(24);
    expect(likelihood.indexOf(Math.max(...likelihood))).toBeLessThanOrEqual(25);
  });
});
