import { skillColumns, type TracingFeatures } from './logistic-tracing.js';
import { countAnswer, countOnSkill, type Counts, NO_COUNTS, type SkillCounts } from './performance-factors.js';
import type { LearnerHistory } from './tracing-model.js';

export interface CountsByReach {
  readonly overall: Counts;
  readonly skills: SkillCounts;
}

/**
 * Logistic regression on the logarithms of the successes and failures, over all skills and on the skill.
 * Source: « Best-LR », Gervet, Koedinger, Schneider and Mitchell, When is Deep Learning the Best Approach to Knowledge
 * Tracing?, J. Educational Data Mining 12, 2020; without its difficulty of each question, where questions are not known.
 */
export function bestLogisticRegression(histories: readonly LearnerHistory[]): TracingFeatures<CountsByReach> {
  const columns = skillColumns(histories, 5);
  return {
    start: { overall: NO_COUNTS, skills: new Map() },
    penalties: [0, 1, 1, 1, 1, ...Array.from({ length: columns.size }, () => 1)],
    describe: ({ overall, skills }, skill, give) => {
      const own = skills.get(skill) ?? NO_COUNTS;
      give(0, 1);
      [overall.successes, overall.failures, own.successes, own.failures].forEach((count, place) => {
        if (count > 0) give(1 + place, Math.log1p(count));
      });
      const column = columns.get(skill);
      if (column !== undefined) give(column, 1);
    },
    afterAnswer: ({ overall, skills }, answer) => ({ overall: countAnswer(overall, answer.correct), skills: countOnSkill(skills, answer) }),
  };
}
