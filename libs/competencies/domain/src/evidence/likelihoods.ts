import { GRID, type LogLikelihood, logLikelihoodOf } from '../estimate/grid.js';
import type { Competency, Level } from '../framework/framework.js';

export const INDICATOR_ANSWERS = ['yes', 'partly', 'no'] as const;
/** What a person says of an indicator: this is what I do, in part, not yet. */
export type IndicatorAnswer = (typeof INDICATOR_ANSWERS)[number];

/** How much one answer about oneself separates those who have a level from those who do not. */
const SELF_DISCRIMINATION = 1.6;
const WEIGHT_OF_ANSWER: Record<IndicatorAnswer, number> = { yes: 1, partly: 0.5, no: 0 };

/**
 * What a self-assessment says: each indicator of level k is a two-parameter logistic item of difficulty k − ½,
 * « in part » counting as half a success; the indicators of one level together weigh as one answer, since they overlap.
 * Source of the item model: Birnbaum, in Lord and Novick, Statistical Theories of Mental Test Scores, 1968.
 *
 * @param answers one answer an indicator; indicators left unanswered are left out
 */
export function selfAssessmentLikelihood(competency: Competency, answers: ReadonlyMap<string, IndicatorAnswer>): LogLikelihood {
  const sum = new Float64Array(GRID.length);
  for (const { level, indicators } of competency.levels) {
    const given = indicators.flatMap(({ id }) => answers.get(id) ?? []);
    if (given.length === 0) continue;
    const success = given.reduce((total, answer) => total + WEIGHT_OF_ANSWER[answer], 0) / given.length;
    GRID.forEach((theta, cell) => {
      const probability = logistic(SELF_DISCRIMINATION * (theta - (level - 0.5)));
      sum[cell] = (sum[cell] ?? 0) + success * Math.log(probability) + (1 - success) * Math.log(1 - probability);
    });
  }
  return sum;
}

export interface ItemResult {
  /** Slope on the 0–5 scale, above 0. */
  readonly discrimination: number;
  /** Level at which knowing and not knowing are as likely. */
  readonly difficulty: number;
  /** Probability of success without knowing, 0 for an open question. */
  readonly guessing: number;
  readonly correct: boolean;
}

/**
 * What the answers to items say: three-parameter logistic model with a fixed guessing floor.
 * Source: Birnbaum 1968; the floor is one over the number of choices.
 */
export function itemsLikelihood(results: readonly ItemResult[]): LogLikelihood {
  const sum = new Float64Array(GRID.length);
  for (const { discrimination, difficulty, guessing, correct } of results) {
    GRID.forEach((theta, cell) => {
      const success = guessing + (1 - guessing) * logistic(discrimination * (theta - difficulty));
      sum[cell] = (sum[cell] ?? 0) + Math.log(correct ? success : 1 - success);
    });
  }
  return sum;
}

/**
 * What a level given by an observer says: a normal density about it.
 * @param deviation how far, in levels, two observers of the same person usually are from each other
 */
export function ratingLikelihood(level: Level, deviation: number): LogLikelihood {
  return logLikelihoodOf((theta) => Math.exp(-((theta - level) ** 2) / (2 * deviation ** 2)));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
