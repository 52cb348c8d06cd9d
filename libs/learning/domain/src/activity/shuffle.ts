/**
 * The items in another order, always the same for a same seed, never the order given (unless there is only one item).
 * Each item is placed by the hash of its id and the seed.
 */
export function shuffle<Item extends { readonly id: string }>(items: readonly Item[], seed: string): readonly Item[] {
  const shuffled = items.toSorted((some, other) => hash(`${some.id}/${seed}`) - hash(`${other.id}/${seed}`));
  const unchanged = shuffled.every((item, place) => item === items[place]);
  return unchanged ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo), over UTF-16 units: ids are ASCII. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  return value >>> 0;
}
