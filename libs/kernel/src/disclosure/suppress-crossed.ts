import { type DisclosedCount, givesAway, hiddenOfRow, MINIMUM_PERSONS } from './suppress-counts.js';

/** Persons of one part of each breakdown at once, for instance of a region and of a unit. */
export interface CrossedCount {
  readonly row: string;
  readonly column: string;
  readonly count: number;
}

export interface CrossedDisclosure {
  readonly rows: ReadonlyMap<string, DisclosedCount>;
  readonly columns: ReadonlyMap<string, DisclosedCount>;
}

interface Part {
  readonly count: number;
  /** Parts of the other breakdown that it has people in common with. */
  readonly meets: ReadonlySet<string>;
  hidden: boolean;
}

/** A breakdown by name. */
type Breakdown = ReadonlyMap<string, Part>;

/**
 * Decides what may be shown of two breakdowns of the same people, both published with their total. Each is a row of its
 * own (`suppressCounts`); then their combinations are looked at, for someone who knows which parts meet: parts of one
 * breakdown that together cover exactly parts of the other have the same sum. Where such a sum leaves hidden parts that
 * would give a person away, the smallest shown part among them joins them, until no combination does.
 *
 * Source: Hundepool et al., Statistical Disclosure Control (Wiley, 2012), chapter 4 (linked tables).
 *
 * @param cells one entry a pair of parts that have people in common; counts above zero
 * @param total what is published of everybody together
 */
export function suppressCrossed(cells: readonly CrossedCount[], total: DisclosedCount['kind'] = 'shown', minimum = MINIMUM_PERSONS): CrossedDisclosure {
  const rows = breakdown(cells.map(({ row, column, count }) => ({ part: row, meets: column, count })), total, minimum);
  const columns = breakdown(cells.map(({ row, column, count }) => ({ part: column, meets: row, count })), total, minimum);
  if (total === 'shown') while (protectOne(rows, columns, minimum) || protectOne(columns, rows, minimum));
  return { rows: disclosed(rows), columns: disclosed(columns) };
}

function breakdown(pairs: readonly { readonly part: string; readonly meets: string; readonly count: number }[], total: DisclosedCount['kind'], minimum: number): Breakdown {
  const grouped = [...Map.groupBy(pairs, ({ part }) => part)];
  const counts = grouped.map(([, group]) => group.reduce((sum, { count }) => sum + count, 0));
  const hidden = total === 'suppressed' ? new Set(counts.keys()) : hiddenOfRow(counts, minimum);
  return new Map(grouped.map(([name, group], index) => [name, { count: counts[index] ?? 0, meets: new Set(group.map(({ meets }) => meets)), hidden: hidden.has(index) }]));
}

/** Hides one more part where a combination of both breakdowns gives somebody away; false when none does. */
function protectOne(own: Breakdown, other: Breakdown, minimum: number): boolean {
  for (const part of own.values()) {
    if (!part.hidden) continue;
    const around = knownAround(part, own, other);
    if (!around || !givesAway(around.hidden.map(({ count }) => count), minimum)) continue;
    const next = around.shown.toSorted((a, b) => a.count - b.count)[0];
    if (!next) continue;
    next.hidden = true;
    return true;
  }
  return false;
}

/**
 * The smallest set of parts that holds this one and whose sum is known from the other breakdown: shown parts lead on to
 * what they meet, and so does a hidden part that is only partly covered. Undefined where the other breakdown hides one of its own among them.
 */
function knownAround(start: Part, own: Breakdown, other: Breakdown): { readonly hidden: readonly Part[]; readonly shown: readonly Part[] } | undefined {
  const covered = new Set(start.meets);
  const meeting = () => [...own.values()].filter(({ meets }) => [...meets].some((name) => covered.has(name)));
  const growBy = (parts: readonly Part[]) => {
    const before = covered.size;
    for (const { meets } of parts) for (const name of meets) covered.add(name);
    return covered.size > before;
  };
  while (growBy(meeting().filter(({ hidden }) => !hidden)) || growBy(meeting()));
  const opposite = [...covered].flatMap((name) => other.get(name) ?? []);
  if (opposite.some(({ hidden }) => hidden)) return undefined;
  return { hidden: meeting().filter(({ hidden }) => hidden), shown: [...meeting().filter(({ hidden }) => !hidden), ...opposite] };
}

function disclosed(parts: Breakdown): ReadonlyMap<string, DisclosedCount> {
  return new Map([...parts].map(([name, { count, hidden }]) => [name, hidden ? { kind: 'suppressed' } : { kind: 'shown', count }]));
}
