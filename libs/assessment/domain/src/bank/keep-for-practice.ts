import { type CompetencyId, hashWords, type ItemId } from '@passerelle/kernel';

import type { MeasuredItem } from '../item/item.js';

/** One family of variants in so many is kept for practice. */
const ONE_IN = 4;
/** Questions about a competency, retired ones included, from which some are kept for practice: with fewer, a diagnostic needs them all. */
const FROM_ITEMS = 30;
/** With it the bank that ships keeps seven or eight questions of each competency, of each level. Another would move questions from one side to the other: it does not change. */
const SALT = 'practice-1';

/**
 * The plan of a bank: which items are for practice, whose feedback gives their key away, and which are for the
 * diagnostic; none is for both. An item falls on one side by the name of its family, whatever else the bank holds, so
 * that variants stay together and no item ever goes from practice back to the diagnostic: the number of items that
 * decides whether there is practice at all never goes down, since what is no longer asked is retired and stays.
 * What it costs the diagnostic: docs/methods/diagnostic-1.md.
 * @param items of a bank, in one version or several
 */
export function keepForPractice(items: readonly Pick<MeasuredItem, 'id' | 'competency' | 'family' | 'status'>[]): ReadonlySet<ItemId> {
  const published = items.filter(({ status }) => status !== 'draft');
  const held = new Map<CompetencyId, Set<ItemId>>();
  for (const { id, competency } of published) held.set(competency, (held.get(competency) ?? new Set()).add(id));
  return new Set(published.flatMap((item) => ((held.get(item.competency)?.size ?? 0) >= FROM_ITEMS && isForPractice(item) ? [item.id] : [])));
}

function isForPractice({ id, family }: Pick<MeasuredItem, 'id' | 'family'>): boolean {
  return hashWords(`${SALT}/${family ?? id}`) % ONE_IN === 0;
}
