import { type DisclosedCount, MINIMUM_PERSONS, suppressCounts } from './suppress-counts.js';

/**
 * Decides what may be shown of people, each in one part, to somebody who sees none of them: nothing below `minimum`
 * people, nor where all of them are in the same part, which would say it of each (DESIGN, section 7); else as one row
 * beside its total (`suppressCounts`).
 *
 * @param counts people in each part, whole numbers of 0 or more
 */
export function suppressSplit(counts: readonly number[], minimum = MINIMUM_PERSONS): readonly DisclosedCount[] {
  const total = sum(counts);
  return suppressCounts(counts, total < minimum || counts.includes(total) ? 'suppressed' : 'shown', minimum);
}

/**
 * The same in shares, for splits of people who are nearly the same from one to the next (those who answered one question,
 * then another): their numbers, one beside the other, would tell by difference how few went no further. So the number of
 * people is not told, only that they are `minimum` or more, and the shares are rounded.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), chapters 4 and 5 (linked tables, rounding).
 *
 * @returns tenths of the people, 0–10, in the order of the parts; null for a part that is hidden
 */
export function suppressShares(counts: readonly number[], minimum = MINIMUM_PERSONS): readonly (number | null)[] {
  const total = sum(counts);
  return suppressSplit(counts, minimum).map((cell) => (cell.kind === 'shown' ? Math.round((10 * cell.count) / total) : null));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
