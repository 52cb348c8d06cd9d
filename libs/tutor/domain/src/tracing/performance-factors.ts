import { skillColumns, type TracingFeatures } from './logistic-tracing.js';
import type { LearnerHistory, SkillAnswer } from './tracing-model.js';

/** Successes and failures so far. */
export interface Counts {
  readonly successes: number;
  readonly failures: number;
}

export type SkillCounts = ReadonlyMap<string, Counts>;

export const NO_COUNTS: Counts = { successes: 0, failures: 0 };

export function countAnswer({ successes, failures }: Counts, correct: boolean): Counts {
  return correct ? { successes: successes + 1, failures } : { successes, failures: failures + 1 };
}

/**
 * Performance factors analysis: log-odds = β of the skill + γ of the skill × its successes + ρ × its failures.
 * Source: Pavlik, Cen and Koedinger, Performance Factors Analysis: A New Alternative to Knowledge Tracing, AIED 2009.
 */
export function performanceFactors(histories: readonly LearnerHistory[]): TracingFeatures<SkillCounts> {
  const columns = skillColumns(histories, 1);
  const skills = columns.size;
  return {
    start: new Map(),
    penalties: [0, ...Array.from({ length: 3 * skills }, () => 1)],
    describe: (state, skill, give) => {
      give(0, 1);
      const column = columns.get(skill);
      if (column === undefined) return;
      const { successes, failures } = state.get(skill) ?? NO_COUNTS;
      give(column, 1);
      if (successes > 0) give(column + skills, successes);
      if (failures > 0) give(column + 2 * skills, failures);
    },
    afterAnswer: countOnSkill,
  };
}

export function countOnSkill(state: SkillCounts, { skill, correct }: SkillAnswer): SkillCounts {
  return new Map(state).set(skill, countAnswer(state.get(skill) ?? NO_COUNTS, correct));
}
