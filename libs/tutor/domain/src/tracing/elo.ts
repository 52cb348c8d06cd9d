import { skillShares } from './skill-mean.js';
import { type LearnerHistory, logistic, logOddsOf, type TracingModel } from './tracing-model.js';

/** How far an answer moves an estimate, by the number of answers before it: a / (1 + b n). */
export interface EloSteps {
  readonly first: number;
  readonly fading: number;
}

const OVERALL: EloSteps = { first: 1, fading: 0.05 };
const BY_SKILL: EloSteps = { first: 1, fading: 0.1 };

/** Ability of a learner, over all skills and on each beside it, in log-odds. */
export interface EloState {
  readonly answers: number;
  readonly overall: number;
  readonly skills: ReadonlyMap<string, { readonly answers: number; readonly ability: number }>;
}

export function stepOf({ first, fading }: EloSteps, answers: number): number {
  return first / (1 + fading * answers);
}

/**
 * Elo rating of learners against skills: ability moves by what was not expected, less and less as answers come.
 * Difficulties are those that the share of correct answers gives.
 * Source: Pelánek, Applications of the Elo Rating System in Adaptive Educational Systems, Computers & Education 98, 2016,
 * with its uncertainty function and an ability of each skill beside the overall one.
 */
export function fitElo(histories: readonly LearnerHistory[]): TracingModel<EloState> {
  const shares = skillShares(histories);
  const probabilityOf = ({ overall, skills }: EloState, skill: string) => logistic(overall + (skills.get(skill)?.ability ?? 0) + logOddsOf(shares.of(skill)));
  return {
    start: { answers: 0, overall: 0, skills: new Map() },
    probabilityOf,
    afterAnswer: (state, { skill, correct }) => {
      const unexpected = (correct ? 1 : 0) - probabilityOf(state, skill);
      const { answers, ability } = state.skills.get(skill) ?? { answers: 0, ability: 0 };
      return {
        answers: state.answers + 1,
        overall: state.overall + stepOf(OVERALL, state.answers) * unexpected,
        skills: new Map(state.skills).set(skill, { answers: answers + 1, ability: ability + stepOf(BY_SKILL, answers) * unexpected }),
      };
    },
  };
}
