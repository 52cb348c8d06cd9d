/** Fewest persons that an aggregate may speak of (DESIGN, rule 4). */
export const MINIMUM_PERSONS = 5;

export type DisclosedCount = { readonly kind: 'shown'; readonly count: number } | { readonly kind: 'suppressed' };

/**
 * Decides which cells of one additive row may be shown when their total is published beside them.
 * Primary suppression: a cell of 1 to `minimum − 1` persons. Complementary suppression: while the hidden cells
 * could be bounded too well from the total (a single hidden cell, or hidden cells whose sum is under `minimum`,
 * or whose sum leaves each only one value), the smallest shown cell above zero joins them.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), chapter 4 (minimum frequency rule and secondary suppression).
 *
 * @param counts persons in each cell, whole numbers of 0 or more
 * @param minimum fewest persons that may be shown
 * @returns one outcome a cell, in the same order; an empty cell is shown as 0 only when nothing is hidden
 */
export function suppressCounts(counts: readonly number[], minimum = MINIMUM_PERSONS): readonly DisclosedCount[] {
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < minimum ? [index] : [])));
  if (hidden.size > 0) counts.forEach((count, index) => count === 0 && hidden.add(index));
  while (hidden.size > 0 && givesAway(counts, hidden, minimum)) {
    const next = smallestShown(counts, hidden);
    if (next === undefined) break;
    hidden.add(next);
  }
  return counts.map((count, index) => (hidden.has(index) ? { kind: 'suppressed' } : { kind: 'shown', count }));
}

/** Hidden cells give a person away when their sum is small, or is the largest their number allows. */
function givesAway(counts: readonly number[], hidden: ReadonlySet<number>, minimum: number): boolean {
  const peopled = [...hidden].filter((index) => (counts[index] ?? 0) > 0);
  const sum = peopled.reduce((total, index) => total + (counts[index] ?? 0), 0);
  return peopled.length < 2 || sum < minimum || sum === hidden.size * (minimum - 1) || sum === peopled.length;
}

function smallestShown(counts: readonly number[], hidden: ReadonlySet<number>): number | undefined {
  return counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !hidden.has(index))
    .sort((a, b) => a.count - b.count || a.index - b.index)[0]?.index;
}
