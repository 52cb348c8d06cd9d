import type { Language } from '@passerelle/kernel';

import { withoutAccents } from './topic-words.js';
import { COMMON_WORDS, SMALL_WORDS } from './words-like-names.js';

/** Why a question goes to no language model: it may say something of somebody. */
export type ScreenRefusal = 'address' | 'number' | 'person';

const ADDRESS = /[^\s@]+@[^\s@]+/;
/** Five digits or more in a row, or seven with the signs that numbers are written with: telephones, files, social insurance. */
const NUMBER = /\d{5,}|(?:\d[\s.()/-]{0,2}){6,}\d/;
/** After one of these stands a name, known or not. */
const TITLED = /(?:^|[^\p{L}\p{N}])(?:m\.|mme|mlle|mr|ms|mrs|monsieur|madame|dr|dre)\s+\p{L}/iu;
/** Initials are of nobody. */
const SHORTEST_NAME = 2;
/** Two digits are a number of anything. */
const SHORTEST_NUMBER = 3;

/** Of the words of a text, without accents nor capitals, those that are of somebody of the organization. */
export interface KnownPeople {
  /** Parts of surnames. */
  readonly surnames: ReadonlySet<string>;
  /** Parts of first names, and of the numbers of employees. */
  readonly others: ReadonlySet<string>;
}

/** The words of a text, without accents nor capitals, that could be of a name or a number. */
export function wordsToScreen(text: string): readonly string[] {
  return [...new Set(wordsOf(text).map(({ plain }) => plain).filter((word) => word.length >= SHORTEST_NAME))];
}

/**
 * Whether a question may leave for a language model. What could tell of somebody keeps it here: an address, a number that
 * is long, a title followed by a name, and whoever `findPerson` finds.
 * @param known of `wordsToScreen`, those of somebody of the organization
 */
export function screenQuestion(question: string, known: KnownPeople, language: Language): ScreenRefusal | null {
  if (ADDRESS.test(question)) return 'address';
  if (NUMBER.test(question)) return 'number';
  return findPerson(question, known, language);
}

/**
 * Whether a text tells of somebody: a title followed by a name, somebody’s number, a surname of the organization whatever
 * its case, a first name or a part of two letters written with a capital, or two known parts side by side. A surname that
 * is a common word of the language as well (« côté ») is one with a capital or beside another part; a small word (« le »),
 * with a capital elsewhere than at the head of a sentence. It errs on the side of keeping: « Pierre » or « Rose » at the
 * head of a sentence keeps it too.
 */
export function findPerson(text: string, known: KnownPeople, language: Language): 'person' | 'number' | null {
  if (TITLED.test(text)) return 'person';
  const words = wordsOf(text);
  const isPart = (place: number) => {
    const plain = words[place]?.plain ?? '';
    return plain.length >= SHORTEST_NAME && !SMALL_WORDS[language].has(plain) && !/\d/.test(plain) && (known.surnames.has(plain) || known.others.has(plain));
  };
  for (const [place, { written, plain, isHead }] of words.entries()) {
    if (/\d/.test(plain)) {
      if (plain.length >= SHORTEST_NUMBER && (known.others.has(plain) || known.surnames.has(plain))) return 'number';
      continue;
    }
    const isCapital = /^\p{Lu}/u.test(written);
    if (isPart(place) ? isCapital || isPart(place + 1) || isSurnameAlone(plain, known, language) : isCapital && !isHead && plain.length >= SHORTEST_NAME && known.surnames.has(plain)) return 'person';
  }
  return null;
}

function isSurnameAlone(plain: string, known: KnownPeople, language: Language): boolean {
  return plain.length > SHORTEST_NAME && known.surnames.has(plain) && !COMMON_WORDS[language].has(plain);
}

/** Whether a passage holds an address or a telephone number: it is quoted, and sent to no model. */
export function holdsContact(words: string): boolean {
  return ADDRESS.test(words) || /(?:\(\d{3}\)|\d{3})[\s.-]{0,2}\d{3}[\s.-]?\d{4}/.test(words);
}

interface Word {
  readonly written: string;
  readonly plain: string;
  /** Whether a sentence, or a line, begins with it. */
  readonly isHead: boolean;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/([^\p{L}\p{M}\p{N}]*)([\p{L}\p{M}\p{N}]+)/gu)].map(([, before = '', written = ''], place) => ({
    written, plain: withoutAccents(written).toLowerCase(), isHead: place === 0 || /[.!?:;…«“"\n([*#|-]/.test(before),
  }));
}
