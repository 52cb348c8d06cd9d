import { GRID, itemsLikelihood, meanOf } from '@passerelle/competencies-domain';
import fc from 'fast-check';

import type { Outcome } from '../item/score-answer.js';
import { linkByAnchors } from './link-by-anchors.js';
import { logLikelihoodOfResponses, posteriorOf, probabilityMet, type Response } from './posterior.js';
import { informationAt, logProbabilityOf, probabilityOfRight } from './response-model.js';
import { levelOf, parametersToLevels, parametersToStandard, standardOf } from './scale-link.js';

const theta = fc.double({ min: -0.5, max: 5.5, noNaN: true });
const parameters = fc.record({ discrimination: fc.double({ min: 0.2, max: 4, noNaN: true }), difficulty: theta, guessing: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 0.5, noNaN: true })) });
const outcome = fc.constantFrom<Outcome>('right', 'wrong', 'dontKnow');
const responses: fc.Arbitrary<Response[]> = fc.array(fc.record({ parameters, outcome }), { maxLength: 12 });

describe('the response model', () => {
  it('gives a probability between the floor and 1, which grows with the level', () => {
    fc.assert(fc.property(theta, parameters, (level, item) => {
      const right = probabilityOfRight(level, item);
      expect(right).toBeGreaterThan(item.guessing);
      expect(right).toBeLessThanOrEqual(1);
      expect(probabilityOfRight(level + 0.1, item)).toBeGreaterThanOrEqual(right);
    }));
  });

  it('has reference values: half way between floor and 1 at the difficulty', () => {
    expect(probabilityOfRight(2.5, { discrimination: 1.7, difficulty: 2.5, guessing: 0 })).toBe(0.5);
    expect(probabilityOfRight(3.5, { discrimination: 1, difficulty: 2.5, guessing: 0.2 })).toBeCloseTo(0.2 + 0.8 * 0.7310585786, 9);
    // Without a floor the information is a² P (1 − P): Lord 1980.
    expect(informationAt(2.5, { discrimination: 1.5, difficulty: 2.5, guessing: 0 })).toBeCloseTo(0.5625, 12);
    expect(informationAt(2.5, { discrimination: 1.5, difficulty: 2.5, guessing: 0.25 })).toBeCloseTo(0.5625 * 0.6, 12);
  });

  it('has information of 0 or more, which a floor only lessens', () => {
    fc.assert(fc.property(theta, parameters, (level, item) => {
      const information = informationAt(level, item);
      expect(information).toBeGreaterThanOrEqual(0);
      expect(informationAt(level, { ...item, guessing: 0 })).toBeGreaterThanOrEqual(information - 1e-12);
    }));
  });

  it('sums the probabilities of right and not right to 1, at any distance', () => {
    fc.assert(fc.property(fc.double({ min: -200, max: 200, noNaN: true }), parameters, (level, item) => {
      const [right, wrong] = [logProbabilityOf('right', level, item), logProbabilityOf('wrong', level, item)];
      expect(Math.exp(right) + Math.exp(wrong)).toBeCloseTo(1, 9);
      expect(Number.isFinite(right) && Number.isFinite(wrong)).toBe(true);
    }));
  });

  it('says of the level the same by « je ne sais pas » as by a wrong answer', () => {
    fc.assert(fc.property(parameters, (item) => {
      const apart = [...GRID].map((level) => logProbabilityOf('dontKnow', level, item) - logProbabilityOf('wrong', level, item));
      for (const one of apart) expect(one).toBeCloseTo(-Math.log1p(-item.guessing), 9);
    }));
  });

  it('agrees with the likelihood of a quiz in the ledger', () => {
    const item = { discrimination: 1.3, difficulty: 2.2, guessing: 0.25 };
    const quiz = itemsLikelihood([{ ...item, correct: true }, { ...item, correct: false }]);
    logLikelihoodOfResponses([{ parameters: item, outcome: 'right' }, { parameters: item, outcome: 'wrong' }]).forEach((value, cell) => expect(value).toBeCloseTo(quiz[cell]!, 12));
  });
});

describe('the posterior', () => {
  it('does not depend on the order of the answers', () => {
    fc.assert(fc.property(responses, fc.integer(), (some, turn) => {
      const turned = [...some.slice(turn % (some.length || 1)), ...some.slice(0, turn % (some.length || 1))].reverse();
      const [one, other] = [posteriorOf(logLikelihoodOfResponses(some)), posteriorOf(logLikelihoodOfResponses(turned))];
      one.forEach((value, cell) => expect(value).toBeCloseTo(other[cell]!, 9));
    }));
  });

  it('is never lower by a right answer, nor higher by one that is not', () => {
    fc.assert(fc.property(responses, parameters, fc.constantFrom(1, 2, 3, 4, 5) as fc.Arbitrary<1 | 2 | 3 | 4 | 5>, (some, item, required) => {
      const after = (last: readonly Response[]) => posteriorOf(logLikelihoodOfResponses([...some, ...last]));
      const [before, right, wrong] = [after([]), after([{ parameters: item, outcome: 'right' }]), after([{ parameters: item, outcome: 'dontKnow' }])];
      expect(meanOf(right)).toBeGreaterThanOrEqual(meanOf(before) - 1e-7);
      expect(meanOf(wrong)).toBeLessThanOrEqual(meanOf(before) + 1e-7);
      expect(probabilityMet(right, required)).toBeGreaterThanOrEqual(probabilityMet(wrong, required) - 1e-7);
    }));
  });

  it('is uniform before any answer, and the prior afterwards divides out', () => {
    expect(probabilityMet(posteriorOf(new Float64Array(60)), 3)).toBeCloseTo(0.5, 12);
    fc.assert(fc.property(responses, parameters, (some, known) => {
      const prior = logLikelihoodOfResponses([{ parameters: known, outcome: 'right' }]);
      const likelihood = logLikelihoodOfResponses(some);
      const [whole, first] = [posteriorOf(likelihood, prior), posteriorOf(prior)];
      const divided = posteriorOf(whole.map((value, cell) => Math.log(value / first[cell]!)));
      const alone = posteriorOf(likelihood);
      // Cells that weigh under 1e-9 are below what the fast exponential tells.
      divided.forEach((value, cell) => { if (whole[cell]! > 1e-9) expect(value).toBeCloseTo(alone[cell]!, 5); });
    }));
  });
});

describe('the link of scales', () => {
  it('puts one standard deviation on one level, around 2.5', () => {
    expect([levelOf(0), levelOf(-3), levelOf(3), standardOf(4)]).toEqual([2.5, -0.5, 5.5, 1.5]);
    expect(parametersToLevels({ discrimination: 0.8254, difficulty: -1.3696, guessing: 0.2 })).toEqual({ discrimination: 0.8254, difficulty: 2.5 - 1.3696, guessing: 0.2 });
  });

  it('says the same on both scales, and goes there and back', () => {
    fc.assert(fc.property(theta, parameters, fc.record({ middle: fc.double({ min: 0, max: 5, noNaN: true }), deviation: fc.double({ min: 0.5, max: 2, noNaN: true }) }), (level, item, link) => {
      expect(probabilityOfRight(standardOf(level, link), parametersToStandard(item, link))).toBeCloseTo(probabilityOfRight(level, item), 9);
      expect(parametersToLevels(parametersToStandard(item, link), link).difficulty).toBeCloseTo(item.difficulty, 9);
    }));
  });

  const link = { middle: 2.1, deviation: 1.3 };
  const anchors = [-1, 0.2, 1.4].map((difficulty, at) => {
    const estimated = { discrimination: 1 + at / 5, difficulty, guessing: 0.2 };
    return { estimated, inForce: parametersToLevels(estimated, link), people: 300 };
  });

  it('is found again from anchors', () => {
    const found = linkByAnchors(anchors);
    expect(found!.middle).toBeCloseTo(2.1, 6);
    expect(found!.deviation).toBeCloseTo(1.3, 6);
  });

  it('is not led astray by an item whose new difficulty is senseless because its curve is flat', () => {
    const flat = { inForce: { discrimination: 1.2, difficulty: 2, guessing: 0.2 }, estimated: { discrimination: 0.01, difficulty: -180, guessing: 0.2 }, people: 60 };
    expect(Math.abs(linkByAnchors([...anchors, flat])!.middle - 2.1)).toBeLessThan(0.01);
  });

  it('is not told by one anchor, nor by curves that are all flat', () => {
    expect(linkByAnchors(anchors.slice(0, 1))).toBeNull();
    expect(linkByAnchors(anchors.map((anchor) => ({ ...anchor, estimated: { discrimination: 0, difficulty: 0, guessing: 0 } })))).toBeNull();
  });
});
