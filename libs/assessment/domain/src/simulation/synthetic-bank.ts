import type { CompetencyId, ItemId, TaskKindId } from '@passerelle/kernel';

import type { MeasuredItem, ParameterBasis } from '../item/item.js';
import { normalDraw } from './normal-draw.js';

/** An item as a simulation needs it: what the bank believes, and how far off that may be. */
export type SyntheticItem = MeasuredItem & { readonly basis: ParameterBasis };

export interface BankShape {
  readonly competencies: number;
  readonly itemsEach: number;
  /** Kinds of tasks, among which the items of a competency are shared. */
  readonly tasks: number;
}

/** The bank that the product's figures are given for: 2,000 items over eight competencies. */
export const LARGE_BANK: BankShape = { competencies: 8, itemsEach: 250, tasks: 5 };
/** Floors of a choice among four, of one among three, of all the right ones among four, and of an open question. */
const FLOORS = [0.25, 0.25, 1 / 3, 1 / 15, 0] as const;
/**
 * Draws a bank: slopes log-normal around 1.2 a level, difficulties spread over the levels, floors by format, errors as a
 * calibration on a few hundred people leaves them.
 * Source of the slopes' shape: Baker and Kim, Item Response Theory: Parameter Estimation Techniques, 2004, chapter 7 (log-normal prior).
 */
export function syntheticBank({ competencies, itemsEach, tasks }: BankShape, next: () => number): readonly SyntheticItem[] {
  return Array.from({ length: competencies * itemsEach }, (_, at) => {
    const [competency, place] = [Math.floor(at / itemsEach), at % itemsEach];
    const common = { id: `c${competency}-${place}` as ItemId, version: 1, competency: `c${competency}` as CompetencyId, task: `t${Math.floor(next() * tasks)}` as TaskKindId, family: null, status: 'calibrated' as const };
    return { ...common, ...drawEstimated(place, itemsEach, next) };
  });
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
