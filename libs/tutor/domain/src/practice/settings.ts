/** What practice depends on beside the bank and the answers; a change is a new version. */
export interface PracticeSettings {
  readonly version: number;
  /** An exercise is worthwhile when its probability of success, 0–1, lies here, both included. */
  readonly worthwhile: { readonly from: number; readonly to: number };
  /** The next exercise is drawn among so many best, 1 or more. */
  readonly amongBest: number;
  /** Days during which an exercise that was asked is left to rest. */
  readonly restDays: number;
  /** A prerequisite is worked on first when the probability that its level is met is below this, 0–1. */
  readonly prerequisiteBelow: number;
  /** Failures in a row after which the solution is worked through. */
  readonly failuresBeforeExample: number;
  /** A competency is mastered, for this session, after so many successes in a row, without hint, at the level aimed at or above… */
  readonly masteryStreak: number;
  /** … when a question of that level would be answered with this probability, 0–1. */
  readonly masteryProbability: number;
  /** What a success is worth, 0–1, by the number of rungs of the hint ladder that were used. */
  readonly successWorth: readonly [alone: number, oriented: number, reminded: number, workedThrough: number];
  /** First answers about a competency, in one session, below which practice says nothing of its level. */
  readonly fewestAnswers: number;
  /** And above which more answers add nothing: those of the longest diagnostic. */
  readonly mostAnswers: number;
}

/** Source of the range: Wilson, Shenhav, Straccia and Cohen, The Eighty Five Percent Rule for Optimal Learning, Nature Communications 10, 2019, for its top; below 0.6 practice tires before it teaches. */
export const PRACTICE_SETTINGS: PracticeSettings = {
  version: 1,
  worthwhile: { from: 0.6, to: 0.85 },
  amongBest: 3,
  restDays: 7,
  prerequisiteBelow: 0.5,
  failuresBeforeExample: 2,
  masteryStreak: 3,
  masteryProbability: 0.85,
  successWorth: [1, 0.75, 0.5, 0.25],
  fewestAnswers: 3,
  mostAnswers: 25,
};
