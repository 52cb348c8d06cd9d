import { CELLS, GRID, type Level, type LogLikelihood, normalize, probabilityAtLeast } from '@passerelle/competencies-domain';

import type { ItemParameters } from '../item/item.js';
import type { Outcome } from '../item/score-answer.js';
import { logProbabilityOf } from './response-model.js';

export interface Response {
  readonly parameters: ItemParameters;
  readonly outcome: Outcome;
}

/** Log-likelihood of some responses, one value a cell of the grid; no prior in it. */
export function logLikelihoodOfResponses(responses: readonly Response[]): LogLikelihood {
  const sum = new Float64Array(CELLS);
  for (const { parameters, outcome } of responses) {
    for (let cell = 0; cell < CELLS; cell += 1) sum[cell] = (sum[cell] as number) + logProbabilityOf(outcome, GRID[cell] as number, parameters);
  }
  return sum;
}

/**
 * Probabilities of the cells by quadrature on the grid: a prior times the likelihood, summing to 1.
 * Source: expected a posteriori, Bock and Mislevy, Adaptive EAP Estimation of Ability in a Microcomputer Environment, Applied Psychological Measurement 6, 1982.
 * @param logPrior one value a cell, up to a constant; null is uniform
 */
export function posteriorOf(logLikelihood: LogLikelihood, logPrior: LogLikelihood | null = null): Float64Array {
  return normalize(logPrior === null ? logLikelihood : logLikelihood.map((value, cell) => value + (logPrior[cell] as number)));
}

/** Probability, 0–1, that the level is at least the required one. */
export function probabilityMet(posterior: Float64Array, required: Level): number {
  return probabilityAtLeast(posterior, required);
}
