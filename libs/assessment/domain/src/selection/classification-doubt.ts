import { CELLS, CELLS_PER_LEVEL } from '@passerelle/competencies-domain';

import type { DoubtMeasure, ScoredChoice, Worth } from './strategy.js';

const { log } = Math;

/**
 * How much an answer is expected to reduce the doubt about « level ≥ required »: the doubt now, less that after a right
 * answer and after one that is not, each by its probability. With entropy it is the mutual information of answer and decision.
 * Sources: Weissman, Mutual Information Item Selection in Adaptive Classification Testing, Educational and Psychological
 * Measurement 67, 2007; Rudner, Scoring and Classifying Examinees Using Measurement Decision Theory, PARE 14(8), 2009.
 */
export function doubtReduction({ curves: { right }, posterior, required }: Omit<ScoredChoice, 'answers' | 'pool'>, measure: DoubtMeasure): Worth {
  const doubt = measure === 'entropy' ? entropy : loss;
  const cut = required * CELLS_PER_LEVEL;
  let met = 0;
  for (let cell = cut; cell < CELLS; cell += 1) met += posterior[cell] as number;
  const now = doubt(met);
  return (place) => {
    const start = place * CELLS;
    let rightBelow = 0;
    for (let cell = 0; cell < cut; cell += 1) rightBelow += (posterior[cell] as number) * (right[start + cell] as number);
    let rightAbove = 0;
    for (let cell = cut; cell < CELLS; cell += 1) rightAbove += (posterior[cell] as number) * (right[start + cell] as number);
    const isRight = rightBelow + rightAbove;
    return now - isRight * doubt(rightAbove / isRight) - (1 - isRight) * doubt((met - rightAbove) / (1 - isRight));
  };
}

/** In nats: 0 when certain, log 2 at even odds. */
function entropy(probability: number): number {
  if (!(probability > 0 && probability < 1)) return 0;
  return -probability * log(probability) - (1 - probability) * log(1 - probability);
}

/** Probability that the likelier decision is wrong, both errors weighing the same. */
function loss(probability: number): number {
  return probability < 0.5 ? probability : 1 - probability;
}
