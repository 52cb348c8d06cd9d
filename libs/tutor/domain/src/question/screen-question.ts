import { withoutAccents } from './topic-words.js';

/** Why a question goes to no language model: it may say something of somebody. */
export type ScreenRefusal = 'address' | 'number' | 'person';

const ADDRESS = /[^\s@]+@[^\s@]+/;
/** Five digits or more in a row, or seven with the signs that numbers are written with: telephones, files, social insurance. */
const NUMBER = /\d{5,}|(?:\d[\s.()/-]{0,2}){6,}\d/;
/** After one of these stands a name, known or not. */
const TITLED = /(?:^|[^\p{L}\p{N}])(?:m\.|mme|mlle|mr|ms|mrs|monsieur|madame|dr|dre)\s+\p{L}/iu;
/** Parts of names that are also small words. */
const SHORTEST_NAME = 3;

/** The words of a question, without accents nor capitals, that could be of a name or a number. */
export function wordsToScreen(question: string): readonly string[] {
  return [...new Set(wordsOf(question).map(({ plain }) => plain).filter((word) => word.length >= SHORTEST_NAME))];
}

/**
 * Whether a question may leave for a language model. What could tell of somebody keeps it here: an address, a number that
 * is long, a title followed by a name, somebody’s number, a name of somebody of the organization written as one (a capital,
 * or two names side by side). It errs on the side of keeping: « Pierre » or « Rose » at the head of a sentence keeps it too.
 * @param known of `wordsToScreen`, those that are part of somebody’s name or somebody’s number
 */
export function screenQuestion(question: string, known: ReadonlySet<string>): ScreenRefusal | null {
  if (ADDRESS.test(question)) return 'address';
  if (NUMBER.test(question)) return 'number';
  if (TITLED.test(question)) return 'person';
  const words = wordsOf(question);
  const isKnown = (place: number) => known.has(words[place]?.plain ?? '') && (words[place]?.plain.length ?? 0) >= SHORTEST_NAME;
  for (const [place, { written, plain }] of words.entries()) {
    if (!isKnown(place)) continue;
    if (/\d/.test(plain)) return 'number';
    if (/^\p{Lu}/u.test(written) || isKnown(place + 1)) return 'person';
  }
  return null;
}

/** Whether a passage holds an address or a telephone number: it is quoted, and sent to no model. */
export function holdsContact(words: string): boolean {
  return ADDRESS.test(words) || /(?:\(\d{3}\)|\d{3})[\s.-]{0,2}\d{3}[\s.-]?\d{4}/.test(words);
}

function wordsOf(question: string): readonly { readonly written: string; readonly plain: string }[] {
  return question.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean).map((written) => ({ written, plain: withoutAccents(written).toLowerCase() }));
}
