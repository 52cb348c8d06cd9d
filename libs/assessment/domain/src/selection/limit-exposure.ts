import type { CompetencyId, ItemId } from '@passerelle/kernel';

/** How often items were asked, over all sittings, finished or not. */
export interface Exposure {
  /** Sittings that test the competency, the one under way included. */
  readonly sittings: ReadonlyMap<CompetencyId, number>;
  readonly asked: ReadonlyMap<ItemId, number>;
}

export const NO_EXPOSURE: Exposure = { sittings: new Map(), asked: new Map() };

/**
 * Whether an item may be asked once more: it was asked in fewer than the ceiling's share of the sittings that test its
 * competency, this one included. So once is always allowed, and from 1 / rate sittings on no item is ever above its rate.
 * Source: restricted method, Revuelta and Ponsoda, A Comparison of Item Exposure Control Methods in Computerized Adaptive Testing, J. Educational Measurement 35, 1998.
 * @param rate 0–1
 */
export function isBelowCeiling({ id, competency }: { readonly id: ItemId; readonly competency: CompetencyId }, { sittings, asked }: Exposure, rate: number): boolean {
  return (asked.get(id) ?? 0) < mostTimes(sittings.get(competency) ?? 1, rate);
}

/** Sittings, of so many, in which an item may be asked. A millionth keeps 0.1 × 30 from being below 3. */
export function mostTimes(sittings: number, rate: number): number {
  return Math.max(1, Math.floor(rate * sittings + 1e-6));
}
