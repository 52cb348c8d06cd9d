import type { Level } from '@passerelle/competencies-domain';
import type { BilingualText, CompetencyId, ItemId, MisconceptionId, TaskKindId } from '@passerelle/kernel';

import type { ItemContent } from './content.js';

export const ITEM_STATUSES = ['draft', 'pilot', 'calibrated', 'retired'] as const;
/** `draft` is not asked; `pilot` is asked and does not count; `calibrated` was accepted by a person and counts; `retired` is asked no more. */
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** Where the parameters come from: argued from level and format, or estimated from answers with their standard errors. */
export type ParameterBasis =
  | { readonly kind: 'argued'; readonly discriminationError: number; readonly difficultyError: number }
  | { readonly kind: 'estimated'; readonly discriminationError: number; readonly difficultyError: number; readonly people: number };

/** Of the logistic model with a fixed guessing floor, on the 0–5 scale. */
export interface ItemParameters {
  /** Slope a level, above 0. */
  readonly discrimination: number;
  /** Level at which knowing and not knowing are as likely, −½ to 5½. */
  readonly difficulty: number;
  /** Probability of success without knowing, 0 to below 1; 0 for an open question. */
  readonly guessing: number;
}

/** What the computation needs of an item, without its texts. */
export interface MeasuredItem {
  readonly id: ItemId;
  /** A change of text, key or parameters is a new version. */
  readonly version: number;
  readonly competency: CompetencyId;
  /** The kind of task in which the question is set, for the balance of contents. */
  readonly task: TaskKindId;
  /** Name of a set of variants that give each other away; a sitting asks one of them. */
  readonly family: string | null;
  readonly status: ItemStatus;
  readonly parameters: ItemParameters;
}

/** One question of a bank. */
export interface Item extends MeasuredItem {
  readonly level: Exclude<Level, 0>;
  readonly basis: ParameterBasis;
  readonly content: ItemContent;
  /** Why the right answer is right, shown after it no longer counts. */
  readonly explanation: BilingualText;
  /** What the question rests on: a law, a guide, a page of a course. */
  readonly source: BilingualText;
}

/** A mistaken idea that people are known to hold; wrong answers point at it. */
export interface Misconception {
  readonly id: MisconceptionId;
  readonly competency: CompetencyId;
  readonly name: BilingualText;
  /** What to say to whoever holds it. */
  readonly feedback: BilingualText;
}
