import type { ItemParameters } from '../item/item.js';
import type { Outcome } from '../item/score-answer.js';

/**
 * Probability, between the guessing floor and 1, of a right answer from somebody of level `theta`: the three-parameter
 * logistic model with a fixed floor, P = c + (1 − c) / (1 + e^(−a (θ − b))); two parameters when c = 0.
 * Source: Birnbaum, in Lord and Novick, Statistical Theories of Mental Test Scores, 1968, chapter 17.
 */
export function probabilityOfRight(theta: number, { discrimination, difficulty, guessing }: ItemParameters): number {
  return guessing + (1 - guessing) / (1 + Math.exp(-discrimination * (theta - difficulty)));
}

/**
 * Logarithm of the probability of what was answered. « Je ne sais pas » is not knowing, without a guess: 1 − P with the
 * floor at 0. It differs from a wrong answer by log(1 − c), the same at all levels: both say the same of the level, and
 * only a guess that succeeds would say more than is true.
 */
export function logProbabilityOf(outcome: Outcome, theta: number, { discrimination, difficulty, guessing }: ItemParameters): number {
  const above = discrimination * (theta - difficulty);
  switch (outcome) {
    case 'right': return guessing === 0 ? -softplus(-above) : Math.log(guessing + (1 - guessing) / (1 + Math.exp(-above)));
    case 'wrong': return Math.log1p(-guessing) - softplus(above);
    case 'dontKnow': return -softplus(above);
  }
}

/**
 * Fisher information of one answer about the level `theta`, 0 or more:
 * a² × (1 − P) / P × ((P − c) / (1 − c))². Source: Lord, Applications of Item Response Theory, 1980, equation 4-43.
 */
export function informationAt(theta: number, parameters: ItemParameters): number {
  const { discrimination, guessing } = parameters;
  const right = probabilityOfRight(theta, parameters);
  return discrimination ** 2 * ((1 - right) / right) * ((right - guessing) / (1 - guessing)) ** 2;
}

/** log(1 + e^x), exact where e^x would overflow. */
function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}
