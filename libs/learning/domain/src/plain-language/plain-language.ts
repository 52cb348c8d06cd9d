import type { Language } from '@passerelle/kernel';

import { syllablesOf } from './syllables.js';

/** How easy a text is to read: the higher, the easier; about 100 for a very easy text, 0 for a very hard one. */
export interface PlainScore {
  readonly score: number;
  readonly words: number;
  readonly sentences: number;
}

/** Under this, a text of an administration is hard for many of its readers: Flesch's « difficult », 30 to 50, begins there. */
export const HARD_TO_READ = 50;
/** Fewer words than this, and the score says nothing: Flesch measured samples of a hundred. */
export const FEWEST_WORDS = 100;

/**
 * The reading ease of a text; undefined where it has too few words to say.
 *
 * English: Flesch, « A new readability yardstick », Journal of Applied Psychology 32 (3), 1948, p. 221–233:
 * 206.835 − 1.015 × words per sentence − 84.6 × syllables per word.
 * French: Kandel and Moles, « Application de l’indice de Flesch à la langue française », Cahiers d’études de
 * radio-télévision 19, 1958, p. 253–274: 207 − 1.015 × words per sentence − 73.6 × syllables per word.
 * @param text plain text, or Markdown, whose marks are not read
 */
export function plainScore(text: string, language: Language, fewest = FEWEST_WORDS): PlainScore | undefined {
  const prose = proseOf(text);
  const words = prose.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  if (words.length < fewest || words.length === 0) return undefined;
  const sentences = Math.max(1, prose.split(/[.!?…]+[»”"]?(?=\s|$)|\n+/u).filter((sentence) => /\p{L}/u.test(sentence)).length);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, language), 0);
  const [perSentence, perWord] = [words.length / sentences, syllables / words.length];
  const score = language === 'fr' ? 207 - 1.015 * perSentence - 73.6 * perWord : 206.835 - 1.015 * perSentence - 84.6 * perWord;
  return { score, words: words.length, sentences };
}

/** What is read of a Markdown text: its words, without marks, addresses of links or tables' bars. */
function proseOf(text: string): string {
  return text.replace(/\]\([^)]*\)/g, ' ').replace(/^\s*(#{1,6}|[-*+>]|\d+[.)])\s+/gm, '').replace(/[*_`|[\]]/g, ' ').replace(/^[\s:-]+$/gm, '');
}
