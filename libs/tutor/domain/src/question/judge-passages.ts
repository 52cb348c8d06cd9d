/** A word of the question, as the search knows it, and how many passages hold it. */
export interface AskedWord {
  readonly lexeme: string;
  readonly passages: number;
}

/** A passage that holds some words of the question. */
export interface FoundPassage {
  readonly id: string;
  /** Words of the question that it holds. */
  readonly lexemes: readonly string[];
  /** How near to each other they are, and how often: cover density ranking, 0 or more. */
  readonly density: number;
  /** It teaches or defines; else it describes a job. */
  readonly teaches: boolean;
}

export interface QuotedPassage {
  readonly id: string;
  /** Share of what the question is about that the passage holds, 0–1. */
  readonly covers: number;
}

/** What is quoted in answer; nothing is better than something beside the question. */
export type PassageAnswer =
  | { readonly kind: 'Passages'; readonly passages: readonly QuotedPassage[] }
  | { readonly kind: 'NotKnown' };

export interface AnswerSettings {
  readonly version: number;
  /** A passage answers from this share on, 0–1. */
  readonly covers: number;
  /** Words that a passage must hold, or all of a shorter question. */
  readonly fewestWords: number;
  readonly mostPassages: number;
}

/** Judged on questions written for the courses that ship, those that they answer and those that they do not: `judge-passages.spec.ts`, `question.int-spec.ts`. */
export const ANSWER_SETTINGS: AnswerSettings = { version: 1, covers: 0.6, fewestWords: 2, mostPassages: 4 };

/**
 * Which passages to quote, if any. A word weighs more the fewer passages hold it, and most when none does: a question
 * about something that is written nowhere has no answer, however common its other words.
 * Of passages that cover about as much, what teaches comes before what describes a job.
 * Source of the weights: inverse document frequency, Spärck Jones, A Statistical Interpretation of Term Specificity,
 * J. Documentation 28, 1972.
 * @param words of the question, each once
 * @param total passages of the organization
 */
export function judgePassages(words: readonly AskedWord[], total: number, found: readonly FoundPassage[], settings: AnswerSettings = ANSWER_SETTINGS): PassageAnswer {
  const weights = new Map(words.map(({ lexeme, passages }) => [lexeme, Math.log((total + 1) / (passages + 0.5))]));
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (whole <= 0) return { kind: 'NotKnown' };
  const fewest = Math.min(settings.fewestWords, words.length);
  const quoted = found
    .map(({ id, lexemes, density, teaches }) => ({ id, density, teaches, words: lexemes.filter((lexeme) => weights.has(lexeme)).length, covers: lexemes.reduce((sum, lexeme) => sum + (weights.get(lexeme) ?? 0), 0) / whole }))
    .filter(({ covers, words: held }) => covers >= settings.covers && held >= fewest)
    .toSorted((a, b) => tenths(b.covers) - tenths(a.covers) || Number(b.teaches) - Number(a.teaches) || b.covers - a.covers || b.density - a.density || (a.id < b.id ? -1 : 1))
    .slice(0, settings.mostPassages);
  return quoted.length > 0 ? { kind: 'Passages', passages: quoted.map(({ id, covers }) => ({ id, covers: Math.min(1, covers) })) } : { kind: 'NotKnown' };
}

function tenths(share: number): number {
  return Math.round(share * 10);
}
