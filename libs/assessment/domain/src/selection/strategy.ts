import type { Level } from '@passerelle/competencies-domain';

import type { Outcome } from '../item/score-answer.js';
import type { ItemCurves } from '../response/item-curves.js';

/** How the next item is chosen. */
export type Strategy =
  /** What most reduces the doubt about the decision; `loss` is the probability of deciding wrongly, `entropy` what is not known. */
  | { readonly kind: 'classificationDoubt'; readonly doubt: DoubtMeasure }
  /** What tells most about the level, wherever the decision falls. */
  | { readonly kind: 'maximumInformation' }
  /** What settles most other questions, by the rule of Pix. */
  | { readonly kind: 'pix' }
  | { readonly kind: 'random' };

export type DoubtMeasure = 'entropy' | 'loss';
export const STRATEGY_KINDS = ['classificationDoubt', 'maximumInformation', 'pix', 'random'] as const satisfies readonly Strategy['kind'][];

/** One answer that counts, by the place of its item in the bank. */
export interface CountedAnswer {
  readonly place: number;
  readonly outcome: Outcome;
}

/** What a strategy looks at. */
export interface ScoredChoice {
  readonly curves: ItemCurves;
  /** Probabilities of the cells after what was answered. */
  readonly posterior: Float64Array;
  readonly required: Exclude<Level, 0>;
  readonly answers: readonly CountedAnswer[];
  /** Places of all items of the competency that could still be asked but for exposure and balance. */
  readonly pool: readonly number[];
}

/** The worth of a place, the greater the better; null when asking it would bring nothing. */
export type Worth = (place: number) => number | null;
