/** One answer of a learner, in the order in which it was given. */
export interface SkillAnswer {
  readonly skill: string;
  readonly correct: boolean;
}

/** What one learner answered, from first to last. */
export type LearnerHistory = readonly SkillAnswer[];

/** A model that follows what a learner knows: it predicts from what came before, and from nothing else. */
export interface TracingModel<State> {
  /** What is known of a learner who has not answered. */
  readonly start: State;
  /** Probability of a correct answer on the skill, above 0 and below 1. */
  probabilityOf(state: State, skill: string): number;
  afterAnswer(state: State, answer: SkillAnswer): State;
}

/** The probability that a model gave to each answer being correct, before it saw that answer. */
export function predictionsOf<State>(model: TracingModel<State>, history: LearnerHistory): readonly number[] {
  let state = model.start;
  return history.map((answer) => {
    const probability = model.probabilityOf(state, answer.skill);
    state = model.afterAnswer(state, answer);
    return probability;
  });
}

/** Probability of log-odds. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Log-odds of a probability, which lies above 0 and below 1. */
export function logOddsOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}
