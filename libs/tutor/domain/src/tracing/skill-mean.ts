import type { LearnerHistory, TracingModel } from './tracing-model.js';

/** Answers that the mean of all skills is worth beside a skill's own: a skill hardly seen is not said to be always right. */
const PRIOR_ANSWERS = 5;

/** Share of correct answers of each skill, drawn to the mean of all where there are few; skills never seen have that mean. */
export function skillShares(histories: readonly LearnerHistory[]): { readonly overall: number; readonly of: (skill: string) => number } {
  const counts = new Map<string, { readonly right: number; readonly all: number }>();
  let [right, all] = [0, 0];
  for (const { skill, correct } of histories.flat()) {
    const before = counts.get(skill) ?? { right: 0, all: 0 };
    counts.set(skill, { right: before.right + (correct ? 1 : 0), all: before.all + 1 });
    right += correct ? 1 : 0;
    all += 1;
  }
  const overall = (right + 0.5) / (all + 1);
  const shares = new Map([...counts].map(([skill, count]) => [skill, (count.right + overall * PRIOR_ANSWERS) / (count.all + PRIOR_ANSWERS)]));
  return { overall, of: (skill) => shares.get(skill) ?? overall };
}

/** Predicts the share of correct answers of the skill, whoever answers: what a model that follows nobody is worth. */
export function fitSkillMean(histories: readonly LearnerHistory[]): TracingModel<null> {
  const shares = skillShares(histories);
  return { start: null, probabilityOf: (_, skill) => shares.of(skill), afterAnswer: () => null };
}
