import type { BilingualText } from './text/bilingual-text.js';

/** The same words in both languages, where a specification does not care. */
export function aText(words = 'Texte'): BilingualText {
  return { fr: words, en: `${words} (en)` };
}

/** A fixed instant, so that no specification depends on the clock: Monday 23 November 2026, 9 a.m. in Québec. */
export const MONDAY = new Date('2026-11-23T14:00:00Z');
