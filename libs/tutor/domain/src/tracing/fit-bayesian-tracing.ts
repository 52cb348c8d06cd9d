import { type BayesianParameters, bayesianTracing, type KnownSkills } from './bayesian-tracing.js';
import type { LearnerHistory, TracingModel } from './tracing-model.js';

const BEGINNING: BayesianParameters = { initial: 0.4, learning: 0.1, guess: 0.2, slip: 0.1 };
const ROUNDS = 40;
/** Answers imagined beside those observed, at the beginning's values: parameters of a skill hardly seen stay near them. */
const PRIOR = 4;
/** Above these, knowing would mean failing: the model would be read backwards. */
const HIGHEST = 0.45;

/** Expected counts under the present parameters. */
interface Expected { known: number; begun: number; learned: number; couldLearn: number; guessed: number; notKnowing: number; slipped: number; knowing: number }

/**
 * Fits Bayesian knowledge tracing, skill by skill, by expectation and maximization; guess and slip stay below 0.45.
 * Source: Baum, Petrie, Soules and Weiss, Annals of Mathematical Statistics 41, 1970; bounds: Corbett and Anderson 1995;
 * Baker, Corbett and Aleven, More Accurate Student Modeling through Contextual Estimation, ITS 2008.
 */
export function fitBayesianTracing(histories: readonly LearnerHistory[]): TracingModel<KnownSkills> {
  const sequences = new Map<string, (readonly boolean[])[]>();
  for (const history of histories) {
    for (const [skill, answers] of Map.groupBy(history, (answer) => answer.skill)) {
      sequences.set(skill, [...(sequences.get(skill) ?? []), answers.map(({ correct }) => correct)]);
    }
  }
  const fitted = new Map([...sequences].map(([skill, of]) => [skill, fitSkill(of)]));
  return bayesianTracing((skill) => fitted.get(skill) ?? BEGINNING);
}

/** Parameters of one skill from the answers of each learner on it. */
export function fitSkill(sequences: readonly (readonly boolean[])[]): BayesianParameters {
  let parameters = BEGINNING;
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts: Expected = { known: 0, begun: 0, learned: 0, couldLearn: 0, guessed: 0, notKnowing: 0, slipped: 0, knowing: 0 };
    for (const answers of sequences) addExpected(counts, answers, parameters);
    parameters = {
      initial: shareOf(counts.known, counts.begun, BEGINNING.initial),
      learning: shareOf(counts.learned, counts.couldLearn, BEGINNING.learning),
      guess: Math.min(HIGHEST, shareOf(counts.guessed, counts.notKnowing, BEGINNING.guess)),
      slip: Math.min(HIGHEST, shareOf(counts.slipped, counts.knowing, BEGINNING.slip)),
    };
  }
  return parameters;
}

function shareOf(some: number, all: number, prior: number): number {
  return (some + PRIOR * prior) / (all + PRIOR);
}

/** Forward and backward over one learner's answers, scaled by the probability of each. */
function addExpected(counts: Expected, answers: readonly boolean[], parameters: BayesianParameters): void {
  const { learning } = parameters;
  const { known, scales } = forward(answers, parameters);
  let [afterKnown, afterNot] = [1, 1];
  for (let at = answers.length - 1; at >= 0; at -= 1) {
    const likely = known[at] as number;
    const knows = likely * afterKnown;
    const correct = answers[at] as boolean;
    counts.knowing += knows;
    counts.notKnowing += 1 - knows;
    if (correct) counts.guessed += 1 - knows; else counts.slipped += knows;
    if (at === 0) { counts.known += knows; counts.begun += 1; continue; }
    const [ifKnown, ifNot, scale] = [...likelihoods(correct, parameters), scales[at] as number];
    const before = known[at - 1] as number;
    counts.learned += ((1 - before) * learning * ifKnown * afterKnown) / scale;
    const learnedOrNot = (learning * ifKnown * afterKnown + (1 - learning) * ifNot * afterNot) / scale;
    counts.couldLearn += (1 - before) * learnedOrNot;
    afterKnown = (ifKnown * afterKnown) / scale;
    afterNot = learnedOrNot;
  }
}

/** Probability of knowing at each answer, given it and those before, and the probability of each answer given those before. */
function forward(answers: readonly boolean[], parameters: BayesianParameters): { readonly known: Float64Array; readonly scales: Float64Array } {
  const [known, scales] = [new Float64Array(answers.length), new Float64Array(answers.length)];
  let before = parameters.initial;
  answers.forEach((correct, at) => {
    const [ifKnown, ifNot] = likelihoods(correct, parameters);
    const scale = before * ifKnown + (1 - before) * ifNot;
    const now = (before * ifKnown) / scale;
    known[at] = now;
    scales[at] = scale;
    before = now + (1 - now) * parameters.learning;
  });
  return { known, scales };
}

function likelihoods(correct: boolean, { guess, slip }: BayesianParameters): readonly [number, number] {
  return correct ? [1 - slip, guess] : [slip, 1 - guess];
}
