import { MONDAY } from '@passerelle/kernel/testing';
import fc from 'fast-check';

import type { Evidence } from '../evidence/evidence.js';
import { itemsLikelihood, ratingLikelihood } from '../evidence/likelihoods.js';
import { anEvidence } from '../framework/competency.builder.js';
import type { Level } from '../framework/framework.js';
import { type Estimate, estimateLevel } from './estimate-level.js';

const estimate = (evidence: readonly Evidence[], now = MONDAY) => estimateLevel(evidence, 18, now) as Estimate;
const monthsLater = (months: number) => new Date(MONDAY.getTime() + months * (365.25 / 12) * 86_400_000);
const levels = fc.array(fc.integer({ min: 0, max: 5 }) as fc.Arbitrary<Level>, { minLength: 1, maxLength: 8 });

describe('estimateLevel', () => {
  it('says nothing without evidence', () => expect(estimateLevel([], 18, MONDAY)).toBeNull());

  it('agrees with the closed form of a truncated normal: mean 3 and deviation 0.7 on [−½, 5½]', () => {
    // Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions 1, 13.10: mean = μ + σ (φ(α) − φ(β)) / (Φ(β) − Φ(α)), computed apart: 2.99976.
    const { mean, low, high } = estimate([anEvidence({ level: 3 })]);
    expect(mean).toBeCloseTo(2.9998, 3);
    // Φ⁻¹(0.9) = 1.28155
    expect(high - 3).toBeCloseTo(1.28155 * 0.7, 2);
    expect(3 - low).toBeCloseTo(1.28155 * 0.7, 2);
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

  it('tells the person’s own word apart', () => expect(estimate([anEvidence({ kind: 'selfAssessment' })]).selfAssessedOnly).toBe(true));
});

describe('itemsLikelihood', () => {
  it('is half-way at the difficulty of an open item, and floored by guessing for a closed one', () => {
    const at = (difficulty: number, guessing: number) => Math.exp(itemsLikelihood([{ discrimination: 2, difficulty, guessing, correct: true }])[70] ?? 0);
    // Cell 70 has its middle at 3.025.
    expect(at(3.025, 0)).toBeCloseTo(0.5, 9);
    expect(at(30, 0.25)).toBeCloseTo(0.25, 6);
  });
});

describe('ratingLikelihood', () => {
  it('is highest at the level given', () => {
    const likelihood = ratingLikelihood(2, 0.7);
    expect(likelihood.indexOf(Math.max(...likelihood))).toBeGreaterThanOrEqual(49);
    expect(likelihood.indexOf(Math.max(...likelihood))).toBeLessThanOrEqual(50);
  });
});
