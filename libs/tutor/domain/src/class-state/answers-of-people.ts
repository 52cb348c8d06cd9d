import { suppressShares } from '@passerelle/kernel';

/** First answers of people to one question that are alike. */
export interface GivenAnswer {
  readonly right: boolean;
  /** The mistaken idea that it shows, where it shows one. */
  readonly idea: string | null;
  readonly people: number;
}

/** In tenths of whoever answered, 0–10; null where it is hidden. */
export interface AnswerShares {
  readonly failed: number | null;
  /** Ideas that many hold, the most held first. */
  readonly misleading: readonly { readonly idea: string; readonly held: number }[];
}

/** An idea misleads from so many answers in ten on. */
const MISLEADS = 2;

/**
 * How one question was answered the first time: one split, right answers, each idea, and what shows none. So the share of
 * those who failed and that of each idea never give each other away.
 */
export function answersOfPeople(answers: readonly GivenAnswer[]): AnswerShares {
  const ideas = [...new Set(answers.flatMap(({ right, idea }) => (right || idea === null ? [] : [idea])))].toSorted();
  const people = (kept: (answer: GivenAnswer) => boolean) => answers.filter(kept).reduce((sum, one) => sum + one.people, 0);
  const [right = null, , ...held] = suppressShares([people((one) => one.right), people((one) => !one.right && one.idea === null), ...ideas.map((idea) => people((one) => !one.right && one.idea === idea))]);
  return {
    failed: right === null ? null : 10 - right,
    misleading: ideas.map((idea, place) => ({ idea, held: held[place] ?? 0 })).filter((one) => one.held >= MISLEADS).toSorted((a, b) => b.held - a.held || (a.idea < b.idea ? -1 : 1)),
  };
}
