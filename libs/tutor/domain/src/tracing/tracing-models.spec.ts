import fc from 'fast-check';

import { bestLogisticRegression } from './best-logistic-regression.js';
import { fitElo } from './elo.js';
import { fitBayesianTracing } from './fit-bayesian-tracing.js';
import { fitLogisticTracing, logisticTracing } from './logistic-tracing.js';
import { performanceFactors } from './performance-factors.js';
import { RECENT_FEATURES } from './recent-results.js';
import { recentResults } from './recent-results-model.js';
import { scorePredictions } from './score-predictions.js';
import { fitSkillMean } from './skill-mean.js';
import { splitLearners } from './split-learners.js';
import { type LearnerHistory, predictionsOf, type TracingModel } from './tracing-model.js';

const aHistory = fc.array(fc.record({ skill: fc.constantFrom('a', 'b', 'c'), correct: fc.boolean() }), { minLength: 1, maxLength: 12 });
const LEARNERS: readonly LearnerHistory[] = [[1, 1, 0, 1], [0, 1, 1, 1], [0, 0, 0, 1], [1, 0, 1, 1]].map((answers) => answers.map((one, place) => ({ skill: place % 2 === 0 ? 'a' : 'b', correct: one === 1 })));

const MODELS: readonly [string, TracingModel<never>][] = Object.entries({
  'skill mean': fitSkillMean(LEARNERS),
  'Bayesian tracing': fitBayesianTracing(LEARNERS),
  'performance factors': fitLogisticTracing(performanceFactors(LEARNERS), LEARNERS),
  Elo: fitElo(LEARNERS),
  'best logistic regression': fitLogisticTracing(bestLogisticRegression(LEARNERS), LEARNERS),
  'recent results': fitLogisticTracing(recentResults(LEARNERS, { bySkill: true, features: RECENT_FEATURES }), LEARNERS),
}).map(([name, model]) => [name, model as unknown as TracingModel<never>]);

describe.each(MODELS)('%s', (_, model) => {
  it('gives probabilities above 0 and below 1, also of a skill that it never met', () => {
    fc.assert(fc.property(aHistory, (history) => {
      for (const probability of predictionsOf(model, history)) {
        expect(probability).toBeGreaterThan(0);
        expect(probability).toBeLessThan(1);
      }
    }));
  });

  it('predicts from what came before alone', () => {
    fc.assert(fc.property(aHistory, aHistory, (before, after) => {
      expect(predictionsOf(model, [...before, ...after]).slice(0, before.length)).toEqual(predictionsOf(model, before));
    }));
  });
});

describe('performanceFactors', () => {
  it('never expects less after a success where γ is 0 or more', () => {
    const features = performanceFactors(LEARNERS);
    fc.assert(fc.property(aHistory, fc.double({ min: 0, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true }), (history, gamma, rho) => {
      const model = logisticTracing(features, Float64Array.of(0.1, 0.2, -0.3, gamma, gamma, rho, rho));
      const state = history.reduce((now, answer) => model.afterAnswer(now, answer), model.start);
      expect(model.probabilityOf(model.afterAnswer(state, { skill: 'a', correct: true }), 'a')).toBeGreaterThanOrEqual(model.probabilityOf(state, 'a'));
    }));
  });
});

describe('fitElo', () => {
  it('expects more after a success and less after a failure', () => {
    const model = fitElo(LEARNERS);
    const after = (correct: boolean) => model.probabilityOf(model.afterAnswer(model.start, { skill: 'a', correct }), 'a');
    expect(after(true)).toBeGreaterThan(model.probabilityOf(model.start, 'a'));
    expect(after(false)).toBeLessThan(model.probabilityOf(model.start, 'a'));
  });
});

describe('scorePredictions', () => {
  it('counts the pairs told apart, ties for half: 0.1 0.4 0.35 0.8 gives ¾', () => {
    // The example of scikit-learn's roc_auc_score: labels 0 0 1 1.
    expect(scorePredictions([0.1, 0.4, 0.35, 0.8], [false, false, true, true]).areaUnderCurve).toBe(0.75);
    expect(scorePredictions([0.5, 0.5], [true, false])).toEqual({ areaUnderCurve: 0.5, logLoss: expect.closeTo(Math.LN2, 12), accuracy: 0.5 });
  });

  it('is the share of pairs, counted one by one', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()), { minLength: 2, maxLength: 30 }), (rows) => {
      const [right, wrong] = [true, false].map((kind) => rows.filter(([, outcome]) => outcome === kind).map(([tenth]) => tenth));
      fc.pre(right!.length > 0 && wrong!.length > 0);
      const pairs = right!.flatMap((one) => wrong!.map((other): number => (one > other ? 1 : one === other ? 0.5 : 0)));
      expect(scorePredictions(rows.map(([tenth]) => tenth / 10), rows.map(([, outcome]) => outcome)).areaUnderCurve).toBeCloseTo(pairs.reduce((sum, one) => sum + one, 0) / pairs.length, 12);
    }));
  });

  it('refuses answers of one kind, which nothing could tell apart', () => expect(() => scorePredictions([0.2], [true])).toThrow(RangeError));
});

describe('splitLearners', () => {
  it('keeps each learner aside once, whole, and fits on the others', () => {
    const learners = Array.from({ length: 11 }, (_, learner): LearnerHistory => [{ skill: `${learner}`, correct: true }]);
    const splits = splitLearners(learners, 5, () => 0.37);
    expect(splits.flatMap(({ kept }) => kept.flat().map(({ skill }) => skill)).sort()).toEqual(learners.flat().map(({ skill }) => skill).sort());
    for (const { fitted, kept } of splits) expect(fitted.filter((one) => kept.includes(one))).toEqual([]);
  });
});
