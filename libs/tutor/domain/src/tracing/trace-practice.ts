import { RECENT_FEATURES, type RecentFeature, recentFeatures, type RecentResults } from './recent-results.js';
import { logistic, logOddsOf } from './tracing-model.js';

/** What is carried from the data to other skills: nothing that comes from how that data was gathered. */
export const CARRIED_FEATURES = ['recentOverall90', 'recentOverall60', 'streak'] as const satisfies readonly RecentFeature[];
/** Beside them in the fit; in practice the level, estimated anew after each answer, takes their place. */
export const LEVEL_FEATURES = ['ability', 'abilityOnSkill', 'logSuccesses'] as const satisfies readonly RecentFeature[];

/** How much recent results move the log-odds of success; a change is a new version. */
export interface TracingCoefficients {
  readonly version: number;
  /** All 0 or more: a success is never worth less than a failure. */
  readonly of: Readonly<Record<(typeof CARRIED_FEATURES)[number], number>>;
}

/** Fitted on ASSISTments 2009–2010, one row a question, without what is particular to a skill: `npm run bench -- tracing FILE`, docs/methods/tracing-1.md. */
export const TRACING_COEFFICIENTS: TracingCoefficients = {
  version: 1,
  of: { recentOverall90: 0.8154, recentOverall60: 0.2906, streak: 0.0694 },
};

/**
 * Probability of success on the next question, above 0 and below 1: what was expected of it, moved by recent results.
 * Before the first answer it is what was expected.
 * @param trace kept without ability, since what is expected follows the answers
 * @param expected probability without the trace, above 0 and below 1
 */
export function tracedProbability(trace: RecentResults, skill: string, expected: number, { of }: TracingCoefficients = TRACING_COEFFICIENTS): number {
  const values = recentFeatures(trace, skill);
  return logistic(CARRIED_FEATURES.reduce((logOdds, feature) => logOdds + of[feature] * (values[RECENT_FEATURES.indexOf(feature)] as number), logOddsOf(expected)));
}
