import fc from 'fast-check';

import { type BayesianParameters, bayesianTracing, knownAfter, probabilityCorrect } from './bayesian-tracing.js';
import { fitBayesianTracing, fitSkill } from './fit-bayesian-tracing.js';
import { predictionsOf } from './tracing-model.js';

const PARAMETERS: BayesianParameters = { initial: 0.4, learning: 0.1, guess: 0.2, slip: 0.1 };
const aProbability = fc.double({ min: 0.01, max: 0.99, noNaN: true });
/** Knowing succeeds more often than not knowing: the model is read the right way. */
const someParameters = fc.record({ initial: aProbability, learning: aProbability, guess: fc.double({ min: 0.01, max: 0.45, noNaN: true }), slip: fc.double({ min: 0.01, max: 0.45, noNaN: true }) });

describe('bayesianTracing', () => {
  // By hand from the equations of Corbett and Anderson, 1995: 0.4 × 0.9 / (0.4 × 0.9 + 0.6 × 0.2) = 0.75, then 0.75 + 0.25 × 0.1.
  it('gives the values worked out by hand from the paper’s equations', () => {
    expect(probabilityCorrect(0.4, PARAMETERS)).toBeCloseTo(0.48, 12);
    expect(knownAfter(0.4, true, PARAMETERS)).toBeCloseTo(0.775, 12);
    // 0.4 × 0.1 / (0.4 × 0.1 + 0.6 × 0.8) = 1/13, then 1/13 + 12/13 × 0.1.
    expect(knownAfter(0.4, false, PARAMETERS)).toBeCloseTo(1 / 13 + 12 / 130, 12);
    // 0.775 × 0.9 + 0.225 × 0.2 = 0.7425; then 0.6975 / 0.7425 = 31/33, known after 31/33 + 2/33 × 0.1 = 31.2/33, and 31.2/33 × 0.9 + 1.8/33 × 0.2 = 28.44/33.
    const history = [true, true, false].map((correct) => ({ skill: 'addition', correct }));
    expect(predictionsOf(bayesianTracing(() => PARAMETERS), history)).toEqual([0.48, 0.7425, 28.44 / 33].map((one) => expect.closeTo(one, 12)));
  });

  it('never expects less after a success, nor leaves (0, 1)', () => {
    fc.assert(fc.property(someParameters, fc.array(fc.boolean(), { maxLength: 20 }), (parameters, answers) => {
      const model = bayesianTracing(() => parameters);
      const state = answers.reduce((before, correct) => model.afterAnswer(before, { skill: 'one', correct }), model.start);
      const now = model.probabilityOf(state, 'one');
      expect(now).toBeGreaterThan(0);
      expect(now).toBeLessThan(1);
      expect(model.probabilityOf(model.afterAnswer(state, { skill: 'one', correct: true }), 'one')).toBeGreaterThanOrEqual(now - 1e-12);
    }));
  });

  it('says the same of a skill whatever was answered on others', () => {
    fc.assert(fc.property(fc.array(fc.record({ skill: fc.constantFrom('a', 'b', 'c'), correct: fc.boolean() })), (history) => {
      const model = bayesianTracing(() => PARAMETERS);
      const after = (answers: typeof history) => model.probabilityOf(answers.reduce((state, answer) => model.afterAnswer(state, answer), model.start), 'a');
      expect(after(history)).toBe(after(history.filter(({ skill }) => skill === 'a')));
    }));
  });
});

describe('fitSkill', () => {
  it('finds again the parameters by which answers were drawn', () => {
    const truth: BayesianParameters = { initial: 0.3, learning: 0.2, guess: 0.2, slip: 0.1 };
    const { initial, learning, guess, slip } = fitSkill(drawSequences(truth, 4_000));
    expect(Math.abs(initial - truth.initial)).toBeLessThan(0.05);
    expect(Math.abs(learning - truth.learning)).toBeLessThan(0.03);
    expect(Math.abs(guess - truth.guess)).toBeLessThan(0.04);
    expect(Math.abs(slip - truth.slip)).toBeLessThan(0.02);
  });

  it('stays near where it began on a skill hardly seen', () => {
    const model = fitBayesianTracing([[{ skill: 'rare', correct: true }]]);
    expect(model.probabilityOf(model.start, 'rare')).toBeLessThan(0.7);
    expect(model.probabilityOf(model.start, 'never seen')).toBeCloseTo(0.48, 12);
  });
});

function drawSequences({ initial, learning, guess, slip }: BayesianParameters, learners: number): boolean[][] {
  let state = 1;
  // Park and Miller, CACM 31, 1988.
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: learners }, () => {
    let known = next() < initial;
    return Array.from({ length: 8 }, () => {
      const correct = next() < (known ? 1 - slip : guess);
      known ||= next() < learning;
      return correct;
    });
  });
}
