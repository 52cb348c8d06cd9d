import type { ItemId } from '@passerelle/kernel';

import type { Memory } from './memory.js';

/** Reviewed once, ten days steady, on the day of `MONDAY`. */
export function aMemory(over: Partial<Memory> = {}): Memory {
  return { item: 'verifier-texte-ia-01' as ItemId, stability: 10, difficulty: 5, lastDay: '2026-11-23', reviews: 1, ...over };
}
