/**
 * Rounds half up, as published tables do, correcting the binary representation of decimals (1.005 → 1.01).
 * @param value finite number
 * @param decimals number of decimals kept, 0 or more
 */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor(value * scale + 0.5 + 1e-9) / scale;
}
