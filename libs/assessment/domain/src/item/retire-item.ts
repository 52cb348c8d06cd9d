import type { Item } from './item.js';

/** Fewest and most characters of the reason for which a question is no longer asked. */
export const SHORTEST_REASON = 10;
export const LONGEST_REASON = 2000;

export type RetirementRefusal =
  /** Another version was published since it was read. */
  | { readonly kind: 'ItemMovedOn'; readonly version: number }
  | { readonly kind: 'ItemAlreadyRetired' }
  | { readonly kind: 'ReasonTooShort'; readonly shortest: number };

/** The item as it is asked no more: its next version. What was answered to those before stands. */
export function retireItem(item: Item, expectedVersion: number, reason: string): Item | RetirementRefusal {
  if (item.version !== expectedVersion) return { kind: 'ItemMovedOn', version: item.version };
  if (item.status === 'retired') return { kind: 'ItemAlreadyRetired' };
  if (reason.trim().length < SHORTEST_REASON) return { kind: 'ReasonTooShort', shortest: SHORTEST_REASON };
  return { ...item, version: item.version + 1, status: 'retired' };
}
