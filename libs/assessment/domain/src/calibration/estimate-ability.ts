import type { ItemParameters } from '../item/item.js';
import { normalQuadrature, type Quadrature } from './quadrature.js';
import { curveOf, type Score } from './responses.js';
import { logCurvesOf, weighPoints } from './weigh-points.js';

export interface Ability {
  /** On the standard normal scale. */
  readonly mean: number;
  readonly deviation: number;
}

/**
 * Where somebody stands who answered so, people being standard normal: mean and standard deviation of the posterior.
 * Source: expected a posteriori, Bock and Mislevy, Applied Psychological Measurement 6, 1982.
 * @param items on the standard normal scale, in the order of the scores
 */
export function estimateAbility(scores: readonly Score[], items: readonly ItemParameters[], quadrature: Quadrature = normalQuadrature()): Ability {
  const { points } = quadrature;
  const curves = items.map(({ discrimination, difficulty, guessing }) => curveOf({ slope: discrimination, intercept: -discrimination * difficulty, guessing }, points));
  const { posterior } = weighPoints({ scores, people: 1 }, logCurvesOf(curves), quadrature);
  const mean = posterior.reduce((sum, weight, point) => sum + weight * (points[point] as number), 0);
  return { mean, deviation: Math.sqrt(posterior.reduce((sum, weight, point) => sum + weight * ((points[point] as number) - mean) ** 2, 0)) };
}
