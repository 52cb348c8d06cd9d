import { hashWords } from '@passerelle/kernel';

/**
 * The items in another order, always the same for a same seed, never the order given (unless there is only one item).
 * Each item is placed by the hash of its id and the seed.
 */
export function shuffle<Item extends { readonly id: string }>(items: readonly Item[], seed: string): readonly Item[] {
  const shuffled = items.toSorted((some, other) => hashWords(`${some.id}/${seed}`) - hashWords(`${other.id}/${seed}`));
  const unchanged = shuffled.every((item, place) => item === items[place]);
  return unchanged ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}
