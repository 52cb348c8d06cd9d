import { CELLS, GRID } from '@passerelle/competencies-domain';
import type { CompetencyId, ItemId } from '@passerelle/kernel';

import { keepForPractice } from '../bank/keep-for-practice.js';
import type { MeasuredItem } from '../item/item.js';
import type { Outcome } from '../item/score-answer.js';
import { logProbabilityOf, probabilityOfRight } from './response-model.js';

/**
 * A bank with the curve of each item computed once on the grid: choosing among thousands is then sums of products.
 * Items are named by their place in `items`; curves follow each other, `CELLS` values an item.
 */
export interface ItemCurves {
  readonly items: readonly MeasuredItem[];
  /** Probability of a right answer. */
  readonly right: Float64Array;
  readonly logRight: Float64Array;
  /** Without the guess: what a wrong answer and « je ne sais pas » both say, up to a constant. */
  readonly logNotRight: Float64Array;
  /** Places of the items of a competency that are asked and count. */
  readonly counting: ReadonlyMap<CompetencyId, readonly number[]>;
  /** Places of those that are tried out. */
  readonly pilots: ReadonlyMap<CompetencyId, readonly number[]>;
  readonly places: ReadonlyMap<string, number>;
  /** Items that the bank keeps for practice: a diagnostic asks none of them. */
  readonly forPractice: ReadonlySet<ItemId>;
}

/** Computes the curves of a bank. Drafts and retired items keep theirs, for sittings that asked them. */
export function drawCurves(items: readonly MeasuredItem[]): ItemCurves {
  const [right, logRight, logNotRight] = [new Float64Array(items.length * CELLS), new Float64Array(items.length * CELLS), new Float64Array(items.length * CELLS)];
  items.forEach(({ parameters }, place) => {
    for (let cell = 0, at = place * CELLS; cell < CELLS; cell += 1, at += 1) {
      const theta = GRID[cell] as number;
      right[at] = probabilityOfRight(theta, parameters);
      logRight[at] = logProbabilityOf('right', theta, parameters);
      logNotRight[at] = logProbabilityOf('dontKnow', theta, parameters);
    }
  });
  const placesOf = (status: MeasuredItem['status']) => Map.groupBy(items.flatMap((item, place) => (item.status === status ? [place] : [])), (place) => (items[place] as MeasuredItem).competency);
  return { items, right, logRight, logNotRight, counting: placesOf('calibrated'), pilots: placesOf('pilot'), places: new Map(items.map((item, place) => [nameOf(item), place])), forPractice: keepForPractice(items) };
}

/** How many items that count a diagnostic may ask about a competency. */
export function askableOf({ items, counting, forPractice }: ItemCurves, competency: CompetencyId): number {
  return (counting.get(competency) ?? []).filter((place) => !forPractice.has((items[place] as MeasuredItem).id)).length;
}

/**
 * Place of an item in its bank.
 * @throws RangeError when the bank does not hold that version: a sitting is computed with the items that it asked
 */
export function placeOf({ places }: ItemCurves, { item: id, version }: { readonly item: ItemId; readonly version: number }): number {
  const place = places.get(nameOf({ id, version }));
  if (place === undefined) throw new RangeError(`The bank does not hold version ${version} of item ${id}.`);
  return place;
}

/** Adds to a log-likelihood, in place, what an answer says. */
export function addAnswer(sum: Float64Array, { logRight, logNotRight }: ItemCurves, place: number, outcome: Outcome): void {
  const curve = outcome === 'right' ? logRight : logNotRight;
  for (let cell = 0, at = place * CELLS; cell < CELLS; cell += 1, at += 1) sum[cell] = (sum[cell] as number) + (curve[at] as number);
}

function nameOf({ id, version }: { readonly id: ItemId; readonly version: number }): string {
  return `${id}@${version}`;
}
