/** Fewest persons that an aggregate may speak of (DESIGN, rule 4). */
export const MINIMUM_PERSONS = 5;

export type DisclosedCount = { readonly kind: 'shown'; readonly count: number } | { readonly kind: 'suppressed' };

/**
 * Decides which cells of one additive row may be shown when their total is published beside them.
 * Primary suppression: a cell of 1 to `minimum − 1` persons. Complementary suppression: while the hidden cells
 * could be bounded too well from the total (a single hidden cell, or hidden cells whose sum is under `minimum`,
 * or whose sum leaves each only one value), the smallest shown cell above zero joins them.
 * The parts of a total that is itself hidden are all hidden: they would add up to it.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), chapter 4 (minimum frequency rule and secondary suppression).
 *
 * @param counts persons in each cell, whole numbers of 0 or more
 * @param total what is published of their sum
 * @param minimum fewest persons that may be shown
 * @returns one outcome a cell, in the same order; an empty cell is shown as 0 only when nothing is hidden
 */
export function suppressCounts(counts: readonly number[], total: DisclosedCount['kind'] = 'shown', minimum = MINIMUM_PERSONS): readonly DisclosedCount[] {
  const hidden = total === 'suppressed' ? new Set(counts.keys()) : hiddenOfRow(counts, minimum);
  return counts.map((count, index) => (hidden.has(index) ? { kind: 'suppressed' } : { kind: 'shown', count }));
}

/** Indices of the cells of a row that its published total does not allow to show. */
export function hiddenOfRow(counts: readonly number[], minimum: number): Set<number> {
  const hidden = new Set(counts.flatMap((count, index) => (count > 0 && count < minimum ? [index] : [])));
  if (hidden.size > 0) counts.forEach((count, index) => count === 0 && hidden.add(index));
  while (hidden.size > 0 && givesAway([...hidden].map((index) => counts[index] ?? 0), minimum)) {
    const next = smallestShown(counts, hidden);
    if (next === undefined) break;
    hidden.add(next);
  }
  return hidden;
}

/** Hidden cells of which the sum is known give a person away when it is small, or the smallest or largest that their number allows. */
export function givesAway(hidden: readonly number[], minimum: number): boolean {
  const peopled = hidden.filter((count) => count > 0);
  const sum = peopled.reduce((total, count) => total + count, 0);
  return peopled.length < 2 || sum < minimum || sum === hidden.length * (minimum - 1) || sum === peopled.length;
}

function smallestShown(counts: readonly number[], hidden: ReadonlySet<number>): number | undefined {
  return counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && !hidden.has(index))
    .sort((a, b) => a.count - b.count || a.index - b.index)[0]?.index;
}
