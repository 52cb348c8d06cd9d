/**
 * Probability that a chi-square variable exceeds a value: the upper regularized gamma function, by its finite sums for
 * whole degrees of freedom, from 1 (a normal tail) or from 2 (an exponential).
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 26.4.4 and 26.4.5.
 * @param value 0 or more
 * @param degrees whole, 1 or more
 */
export function chiSquareTail(value: number, degrees: number): number {
  if (value <= 0) return 1;
  const half = value / 2;
  const odd = degrees % 2 === 1;
  let term = odd ? Math.sqrt(half) / (Math.sqrt(Math.PI) / 2) : 1;
  let sum = 0;
  for (let step = 0; step < Math.floor(degrees / 2); step += 1) {
    if (step > 0) term *= half / (odd ? step + 0.5 : step);
    sum += term;
  }
  return Math.min(1, (odd ? complementaryError(Math.sqrt(half)) : 0) + Math.exp(-half) * sum);
}

/**
 * erfc, relative error below 1.2e-7 for 0 or more.
 * Source: Press, Teukolsky, Vetterling and Flannery, Numerical Recipes, 1992, section 6.2 (Chebyshev fit).
 */
function complementaryError(x: number): number {
  const t = 1 / (1 + x / 2);
  const series = [-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277];
  return t * Math.exp(-x * x + series.reduceRight((sum, coefficient) => sum * t + coefficient, 0));
}
