import { fitLogistic } from './fit-logistic.js';
import { type LearnerHistory, logistic, type SkillAnswer, type TracingModel } from './tracing-model.js';

/** What a logistic model looks at: numbers of a learner's past, by column. */
export interface TracingFeatures<State> {
  readonly start: State;
  /** Penalty of each column, 0 or more; there are as many columns. */
  readonly penalties: readonly number[];
  /** Gives the numbers that are not 0, by ascending column. */
  describe(state: State, skill: string, give: (column: number, value: number) => void): void;
  afterAnswer(state: State, answer: SkillAnswer): State;
}

/** Fits a logistic model on what each learner had done before each answer. */
export function fitLogisticTracing<State>(features: TracingFeatures<State>, histories: readonly LearnerHistory[]): TracingModel<State> {
  return logisticTracing(features, fitWeights(features, histories));
}

/** The coefficients of such a model, one a column. */
export function fitWeights<State>(features: TracingFeatures<State>, histories: readonly LearnerHistory[]): Float64Array {
  const rows = { starts: [0], columns: [] as number[], values: [] as number[] };
  const outcomes: boolean[] = [];
  for (const history of histories) {
    let state = features.start;
    for (const answer of history) {
      features.describe(state, answer.skill, (column, value) => {
        rows.columns.push(column);
        rows.values.push(value);
      });
      rows.starts.push(rows.columns.length);
      outcomes.push(answer.correct);
      state = features.afterAnswer(state, answer);
    }
  }
  return fitLogistic(rows, outcomes, features.penalties);
}

/** The model of features and their coefficients. */
export function logisticTracing<State>(features: TracingFeatures<State>, weights: Float64Array): TracingModel<State> {
  return {
    start: features.start,
    probabilityOf: (state, skill) => {
      let logOdds = 0;
      features.describe(state, skill, (column, value) => { logOdds += (weights[column] as number) * value; });
      return logistic(logOdds);
    },
    afterAnswer: (state, answer) => features.afterAnswer(state, answer),
  };
}

/** The column of each skill, after `from`, in the order in which they are met; a skill never met has none. */
export function skillColumns(histories: readonly LearnerHistory[], from: number): ReadonlyMap<string, number> {
  return new Map([...new Set(histories.flat().map(({ skill }) => skill))].map((skill, place) => [skill, from + place]));
}
