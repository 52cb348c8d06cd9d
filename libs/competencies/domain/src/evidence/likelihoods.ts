import { CELLS, GRID, type LogLikelihood, logLikelihoodOf } from '../estimate/grid.js';
import type { Competency, Level } from '../framework/framework.js';

export const INDICATOR_ANSWERS = ['yes', 'partly', 'no'] as const;
/** What a person says of an indicator: this is what I do, in part, not yet. */
export type IndicatorAnswer = (typeof INDICATOR_ANSWERS)[number];

/** Asked some thousand times for each quiz: looked up once. */
const { exp, log } = Math;

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
    for (let cell = 0; cell < CELLS; cell += 1) {
      const known = 1 / (1 + exp(discrimination * (difficulty - (GRID[cell] as number))));
      const success = guessing + (1 - guessing) * known;
      sum[cell] = (sum[cell] as number) + log(correct ? success : 1 - success);
    }
  }
  return sum;
}

/** Probability, 0–1, of a correct answer from somebody whose true level is `theta`. */
export function probabilityOfSuccess(theta: number, { discrimination, difficulty, guessing }: Omit<ItemResult, 'correct'>): number {
  return guessing + (1 - guessing) * logistic(discrimination * (theta - difficulty));
}

/**
 * How far, in levels, two observers of the same person usually are from each other: managers who validate indicator by
 * indicator, and whoever certifies from outside without having seen the work.
 */
export const RATING_DEVIATION = { managerValidation: 0.7, externalCertificate: 1 } as const;

/**
 * What a level given by an observer says: they see the true level with a logistic error, and give the level whose band
 * holds what they saw; the lowest and highest take all that lies beyond.
 * Source: cumulative logit model, McCullagh, Regression Models for Ordinal Data, J. R. Statist. Soc. B 42, 1980.
 * @param deviation standard deviation of the error, in levels
 */
export function ratingLikelihood(level: Level, deviation: number): LogLikelihood {
  return logLikelihoodOf((theta) => probabilityOfRating(theta, level, deviation));
}

/** Probability that an observer gives the level to somebody whose true level is `theta`; over the six levels it sums to 1. */
export function probabilityOfRating(theta: number, level: Level, deviation: number): number {
  const scale = (deviation * Math.sqrt(3)) / Math.PI;
  const seenBelow = (bound: number) => logistic((bound - theta) / scale);
  return (level === 5 ? 1 : seenBelow(level + 0.5)) - (level === 0 ? 0 : seenBelow(level - 0.5));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
