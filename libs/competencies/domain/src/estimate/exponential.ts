/** Steps of the table a unit; the rest of the way is a cubic. */
const STEPS = 64;
/** Below e^−32 (1e−14) a cell of a posterior weighs nothing. */
const LOWEST = -32;
const TABLE = Float64Array.from({ length: -LOWEST * STEPS + 1 }, (_, step) => Math.exp(-step / STEPS));

/**
 * e^x for x from minus infinity to 0, some four times as fast as `Math.exp`; estimates take hundreds of them each.
 * Source: Tang, Table-driven implementation of the exponential function, ACM TOMS 15, 1989, with a table of 1/64.
 * @returns within 3e-9 of e^x, relatively, down to e^−32; 0 below
 */
export function exponential(x: number): number {
  if (!(x > LOWEST)) return 0;
  const step = (-x * STEPS) | 0;
  const rest = x + step / STEPS;
  return (TABLE[step] as number) * (1 + rest * (1 + rest * (0.5 + rest * (1 / 6))));
}
