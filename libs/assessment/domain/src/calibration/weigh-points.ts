import type { Quadrature } from './quadrature.js';
import type { ResponsePattern } from './responses.js';

export interface WeighedPattern {
  /** Probability of each point for whoever answered so; sums to 1. */
  readonly posterior: Float64Array;
  /** Logarithm of the probability of the pattern. */
  readonly logMarginal: number;
}

/** Logarithms of the curves of the items: of right answers and of the others. */
export interface LogCurves {
  readonly right: readonly Float64Array[];
  readonly wrong: readonly Float64Array[];
}

export function logCurvesOf(curves: readonly Float64Array[]): LogCurves {
  return { right: curves.map((curve) => curve.map(Math.log)), wrong: curves.map((curve) => curve.map((right) => Math.log1p(-right))) };
}

/**
 * Where somebody who answered so is likely to stand, items that were not asked left out: they say nothing of the level
 * when the choice of items depends on answers given and nothing else.
 * Sources: Bock and Aitkin, Psychometrika 46, 1981, equation 8; Mislevy and Wu, Missing Responses and IRT Ability Estimation, ETS RR-96-30, 1996.
 */
export function weighPoints({ scores }: ResponsePattern, { right, wrong }: LogCurves, { weights }: Quadrature): WeighedPattern {
  const sum = weights.map(Math.log);
  scores.forEach((score, item) => {
    if (score === null) return;
    const curve = (score === 1 ? right[item] : wrong[item]) as Float64Array;
    for (let point = 0; point < sum.length; point += 1) sum[point] = (sum[point] as number) + (curve[point] as number);
  });
  const top = sum.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const posterior = sum.map((value) => Math.exp(value - top));
  const total = posterior.reduce((all, value) => all + value, 0);
  return { posterior: posterior.map((value) => value / total), logMarginal: top + Math.log(total) };
}
