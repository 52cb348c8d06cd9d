/** Points and weights over the standard normal distribution; the weights sum to 1. */
export interface Quadrature {
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Equally spaced points weighted by the normal density: as good as Gauss–Hermite for a smooth integrand, and safe where
 * the likelihood is sharper than the prior.
 * Source: Bock and Lieberman, Fitting a Response Model for n Dichotomously Scored Items, Psychometrika 35, 1970.
 * @param count points, 2 or more
 * @param end the last point, above 0; the first is its opposite
 */
export function normalQuadrature(count = 121, end = 6): Quadrature {
  const points = Float64Array.from({ length: count }, (_, at) => -end + (2 * end * at) / (count - 1));
  const heights = points.map((point) => Math.exp(-(point ** 2) / 2));
  const total = heights.reduce((sum, height) => sum + height, 0);
  return { points, weights: heights.map((height) => height / total) };
}
