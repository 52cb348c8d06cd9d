import type { Level } from '@passerelle/competencies-domain';
import type { CompetencyId, ItemId, TaskKindId } from '@passerelle/kernel';

import type { MeasuredItem, ParameterBasis } from '../item/item.js';
import { type ArguedParameters,argueParameters } from '../item/starting-parameters.js';
import { normalDraw } from './normal-draw.js';

/** An item as a simulation needs it: what the bank believes, and how far off that may be. */
export type SyntheticItem = MeasuredItem & { readonly basis: ParameterBasis };

export interface BankShape {
  readonly competencies: number;
  readonly itemsEach: number;
  /** Kinds of tasks, among which the items of a competency are shared. */
  readonly tasks: number;
  /** Where parameters come from, which says how far off they are: answers of some 500 people, or level and format alone. */
  readonly basis: ParameterBasis['kind'];
}

/** The bank that the product's figures are given for: 2,000 items over eight competencies. */
export const LARGE_BANK: BankShape = { competencies: 8, itemsEach: 250, tasks: 5, basis: 'estimated' };
/** As many as the starter bank has, at least, with parameters that nobody's answers have tried. */
export const STARTER_BANK: BankShape = { competencies: 8, itemsEach: 30, tasks: 3, basis: 'argued' };

/** Floors of a choice among four, of one among three, of all the right ones among four, and of an open question. */
const FLOORS = [0.25, 0.25, 1 / 3, 1 / 15, 0] as const;
/** Formats as a bank has them, each with its floor: half of the questions have one right choice among four. */
const FORMATS = [['single', 1 / 4], ['single', 1 / 4], ['single', 1 / 4], ['single', 1 / 4], ['multiple', 1 / 15], ['multiple', 1 / 15], ['ordering', 1 / 24], ['matching', 1 / 24]] as const;

/**
 * Draws a bank. Estimated: slopes log-normal around 1.2 a level, difficulties spread over the levels, floors by format,
 * errors as a calibration on a few hundred people leaves them. Argued: as many items at each level, with the parameters
 * and the errors that one begins with.
 * Source of the slopes' shape: Baker and Kim, Item Response Theory: Parameter Estimation Techniques, 2004, chapter 7 (log-normal prior).
 */
export function syntheticBank({ competencies, itemsEach, tasks, basis }: BankShape, next: () => number): readonly SyntheticItem[] {
  return Array.from({ length: competencies * itemsEach }, (_, at) => {
    const [competency, place] = [Math.floor(at / itemsEach), at % itemsEach];
    const common = { id: `c${competency}-${place}` as ItemId, version: 1, competency: `c${competency}` as CompetencyId, task: `t${Math.floor(next() * tasks)}` as TaskKindId, family: null, status: 'calibrated' as const };
    return { ...common, ...(basis === 'argued' ? drawArgued(place, next) : drawEstimated(place, itemsEach, next)) };
  });
}

function drawArgued(place: number, next: () => number): ArguedParameters {
  const [kind, guessing] = FORMATS[Math.floor(next() * FORMATS.length)] ?? FORMATS[0];
  return argueParameters((1 + (place % 5)) as Exclude<Level, 0>, kind, guessing);
}

function drawEstimated(place: number, itemsEach: number, next: () => number): Pick<SyntheticItem, 'parameters' | 'basis'> {
  const discrimination = Math.min(3, Math.max(0.5, Math.exp(Math.log(1.2) + 0.3 * normalDraw(next))));
  const difficulty = -0.25 + (5.5 * (place + next())) / itemsEach;
  const guessing = FLOORS[Math.floor(next() * FLOORS.length)] ?? 0;
  return { parameters: { discrimination, difficulty, guessing }, basis: { kind: 'estimated', discriminationError: 0.15 * discrimination, difficultyError: 0.2, people: 500 } };
}

/** The bank as it might truly be: each parameter off by its standard error, drawn once an item. */
export function perturbBank<Tested extends SyntheticItem>(items: readonly Tested[], next: () => number): readonly Tested[] {
  return items.map((item) => {
    const { parameters: { discrimination, difficulty, guessing }, basis } = item;
    const moved = { discrimination: Math.max(0.1, discrimination + basis.discriminationError * normalDraw(next)), difficulty: difficulty + basis.difficultyError * normalDraw(next), guessing };
    return { ...item, parameters: moved };
  });
}
