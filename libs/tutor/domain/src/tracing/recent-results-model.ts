import { skillColumns, type TracingFeatures } from './logistic-tracing.js';
import { afterResult, NO_RESULTS, RECENT_FEATURES, type RecentFeature, recentFeatures, type RecentOnSkill, type RecentResults, recentSurprise } from './recent-results.js';
import { skillShares } from './skill-mean.js';
import type { LearnerHistory } from './tracing-model.js';

export interface RecentOptions {
  /** Whether results weigh differently from skill to skill; what they weigh then cannot be carried to other skills. */
  readonly bySkill: boolean;
  /** What is looked at. */
  readonly features: readonly RecentFeature[];
}

/** Recent results as features of a logistic model, with an intercept a skill: column 0 is that of all, then come the features. */
export function recentResults(histories: readonly LearnerHistory[], { bySkill, features }: RecentOptions): TracingFeatures<RecentResults> {
  const shares = skillShares(histories);
  const columns = skillColumns(histories, 1 + features.length);
  const skills = columns.size;
  const places = features.map((feature) => RECENT_FEATURES.indexOf(feature));
  return {
    start: NO_RESULTS,
    penalties: [0, ...Array.from({ length: features.length + skills * (bySkill ? 5 : 1) }, () => 1)],
    describe: (state, skill, give) => {
      give(0, 1);
      const values = recentFeatures(state, skill);
      places.forEach((place, at) => give(1 + at, values[place] as number));
      const column = columns.get(skill);
      if (column === undefined) return;
      give(column, 1);
      const own = state.skills.get(skill);
      if (bySkill && own) describeBySkill(own, state.ability, (block, value) => give(column + block * skills, value));
    },
    afterAnswer: (state, { skill, correct }) => afterResult(state, { skill, expected: shares.of(skill), success: correct ? 1 : 0 }),
  };
}

/** What weighs differently from skill to skill, beside its intercept. */
function describeBySkill(own: RecentOnSkill, ability: number, give: (block: number, value: number) => void): void {
  give(1, Math.log1p(own.successes));
  give(2, Math.log1p(own.failures));
  give(3, ability + own.ability);
  give(4, recentSurprise(own));
}
