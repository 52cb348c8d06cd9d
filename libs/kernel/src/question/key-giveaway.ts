/** A right choice this much longer than the longest wrong one, or shorter than the shortest, stands out. */
const STANDS_OUT = 1.4;
/** Shorter than this, in characters, choices are words or figures: their lengths say nothing. */
const SHORT = 20;
/** Standard deviations above what chance gives; one set of questions in some hundreds is blamed wrongly. */
const BEYOND_CHANCE = 2.6;
/** Fewer questions than this cannot show a habit. */
export const FEWEST_QUESTIONS = 10;

/**
 * Whether the right choice of a question is given away by its length.
 * @param right characters of the right choice
 * @param wrong those of each of the others
 */
export function keyByLength(right: number, wrong: readonly number[]): 'longest' | 'shortest' | undefined {
  if (wrong.length === 0 || Math.max(right, ...wrong) < SHORT) return undefined;
  if (right > STANDS_OUT * Math.max(...wrong)) return 'longest';
  return right * STANDS_OUT < Math.min(...wrong) ? 'shortest' : undefined;
}

/**
 * Whether something happens over questions more often than chance allows: normal approximation of a sum of independent chances.
 * @param count times that it happens
 * @param chances for each question, the chance of it, 0–1
 */
export function isBeyondChance(count: number, chances: readonly number[]): boolean {
  const expected = chances.reduce((sum, chance) => sum + chance, 0);
  const deviation = Math.sqrt(chances.reduce((sum, chance) => sum + chance * (1 - chance), 0));
  return chances.length >= FEWEST_QUESTIONS && count > expected + BEYOND_CHANCE * deviation;
}
