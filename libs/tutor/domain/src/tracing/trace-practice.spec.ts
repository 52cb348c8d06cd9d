import fc from 'fast-check';

import { afterResult, NO_RESULTS, recentFeatures, type RecentResults, type TracedAnswer } from './recent-results.js';
import { tracedProbability,TRACING_COEFFICIENTS } from './trace-practice.js';

const expected = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const anAnswer: fc.Arbitrary<TracedAnswer> = fc.record({ skill: fc.constantFrom('a', 'b'), expected, success: fc.constantFrom(0, 0.5, 1) });
const after = (answers: readonly TracedAnswer[]): RecentResults => answers.reduce((before, answer) => afterResult(before, answer, false), NO_RESULTS);

describe('tracedProbability', () => {
  it('is what was expected before the first answer', () => {
    fc.assert(fc.property(expected, (probability) => expect(tracedProbability(NO_RESULTS, 'a', probability)).toBeCloseTo(probability, 12)));
  });

  it('stays above 0 and below 1', () => {
    fc.assert(fc.property(fc.array(anAnswer, { maxLength: 60 }), expected, (answers, probability) => {
      const traced = tracedProbability(after(answers), 'a', probability);
      expect(traced).toBeGreaterThan(0);
      expect(traced).toBeLessThan(1);
    }));
  });

  it('expects more after a success than after one with help, and more then than after a failure', () => {
    fc.assert(fc.property(fc.array(anAnswer, { maxLength: 30 }), expected, expected, (answers, asked, next) => {
      const [none, helped, alone] = [0, 0.5, 1].map((success) => tracedProbability(afterResult(after(answers), { skill: 'a', expected: asked, success }, false), 'a', next));
      expect(helped).toBeGreaterThan(none!);
      expect(alone).toBeGreaterThan(helped!);
    }));
  });

  it('carries nothing by which a success would be worth less', () => {
    for (const coefficient of Object.values(TRACING_COEFFICIENTS.of)) expect(coefficient).toBeGreaterThanOrEqual(0);
  });
});

describe('recentFeatures', () => {
  it('is all zero for somebody who has not answered', () => expect(recentFeatures(NO_RESULTS, 'a').every((value) => value === 0)).toBe(true));

  it('gives the forgetting mean worked out by hand: with two ghosts and a decay of 0.7', () => {
    // Surprises 0.4 then −0.6: (0.4 × 0.7 − 0.6) / (0.7 + 1 + 2).
    const trace = after([{ skill: 'a', expected: 0.6, success: 1 }, { skill: 'a', expected: 0.6, success: 0 }]);
    expect(recentFeatures(trace, 'a')[0]).toBeCloseTo(-0.32 / 3.7, 12);
  });

  it('follows an ability only where what is expected does not follow the answers', () => {
    const answer: TracedAnswer = { skill: 'a', expected: 0.6, success: 1 };
    expect(afterResult(NO_RESULTS, answer, false).ability).toBe(0);
    expect(afterResult(NO_RESULTS, answer).ability).toBeCloseTo(0.4 * 0.4, 12);
  });
});
