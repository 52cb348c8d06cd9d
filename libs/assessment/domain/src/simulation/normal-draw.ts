/** A standard normal number. Source: Box and Muller, A Note on the Generation of Random Normal Deviates, 1958. */
export function normalDraw(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
