import type { TracingModel } from './tracing-model.js';

/** Of one skill; all are probabilities above 0 and below 1. */
export interface BayesianParameters {
  /** Knowing before any practice. */
  readonly initial: number;
  /** Learning at one opportunity. */
  readonly learning: number;
  /** A correct answer without knowing. */
  readonly guess: number;
  /** A mistake while knowing. */
  readonly slip: number;
}

/** Probability of a correct answer from somebody who knows with probability `known`: P(L)(1 − s) + (1 − P(L)) g. */
export function probabilityCorrect(known: number, { guess, slip }: BayesianParameters): number {
  return known * (1 - slip) + (1 - known) * guess;
}

/**
 * Probability of knowing after an answer and the opportunity to learn that goes with it.
 * Source: Corbett and Anderson, Knowledge Tracing: Modeling the Acquisition of Procedural Knowledge, User Modeling and
 * User-Adapted Interaction 4, 1995.
 */
export function knownAfter(known: number, correct: boolean, { learning, guess, slip }: BayesianParameters): number {
  const ifKnown = known * (correct ? 1 - slip : slip);
  const ifNot = (1 - known) * (correct ? guess : 1 - guess);
  const shown = ifKnown / (ifKnown + ifNot);
  return shown + (1 - shown) * learning;
}

/** Probability of knowing each skill that was practised. */
export type KnownSkills = ReadonlyMap<string, number>;

/** Bayesian knowledge tracing: each skill is known or not, is learned at some opportunity, and is not forgotten. */
export function bayesianTracing(parametersOf: (skill: string) => BayesianParameters): TracingModel<KnownSkills> {
  const knownOf = (state: KnownSkills, skill: string) => state.get(skill) ?? parametersOf(skill).initial;
  return {
    start: new Map(),
    probabilityOf: (state, skill) => probabilityCorrect(knownOf(state, skill), parametersOf(skill)),
    afterAnswer: (state, { skill, correct }) => new Map(state).set(skill, knownAfter(knownOf(state, skill), correct, parametersOf(skill))),
  };
}
