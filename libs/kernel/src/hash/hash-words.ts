/** A whole number, 0 to 2³² − 1, that follows from words: FNV-1a, 32 bits (Fowler, Noll and Vo), over UTF-16 units. It spreads, and keeps no secret. */
export function hashWords(words: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < words.length; place += 1) value = Math.imul(value ^ words.charCodeAt(place), 0x01000193);
  return value >>> 0;
}
