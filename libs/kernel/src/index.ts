export { countVisible } from './disclosure/count-visible.js';
export { type DisclosedCount, MINIMUM_PERSONS, suppressCounts } from './disclosure/suppress-counts.js';
export { type CrossedCount, suppressCrossed } from './disclosure/suppress-crossed.js';
export { hashWords } from './hash/hash-words.js';
export type * from './identity/ids.js';
export type { Reach } from './identity/reach.js';
export { roundHalfUp } from './number/round.js';
export { type BilingualText, inLanguage, type Language } from './text/bilingual-text.js';
export { daysAfter, daysBetween, quebecDay } from './time/quebec-day.js';
