import type { Level } from '@passerelle/competencies-domain';
import type { CompetencyId, TaskKindId } from '@passerelle/kernel';

import type { MeasuredItem } from '../item/item.js';
import type { ItemCurves } from '../response/item-curves.js';
import { tasksInTurn } from './balance-tasks.js';
import { doubtReduction } from './classification-doubt.js';
import { type Exposure, isBelowCeiling } from './limit-exposure.js';
import { maximumInformation } from './maximum-information.js';
import { pixRule } from './pix-rule.js';
import type { CountedAnswer, ScoredChoice, Strategy, Worth } from './strategy.js';

export interface ItemChoice {
  readonly curves: ItemCurves;
  readonly competency: CompetencyId;
  readonly required: Exclude<Level, 0>;
  readonly posterior: Float64Array;
  /** Answers that count, about this competency, in this sitting. */
  readonly answers: readonly CountedAnswer[];
  /** Whether the sitting asked this item, or one that gives it away. */
  readonly isSpent: (place: number) => boolean;
  readonly taskShares: ReadonlyMap<TaskKindId, number> | null;
  readonly strategy: Strategy;
  readonly exposure: Exposure;
  /** Share of sittings, 0–1. */
  readonly ceiling: number;
  /** Drawn among so many best, 1 or more. */
  readonly amongBest: number;
  /** Uniform on [0, 1). */
  readonly next: () => number;
}

/**
 * The next item that counts: of the competency, calibrated, not asked yet, below the exposure ceiling, of a kind of task
 * whose turn it is; then one at random among the few that are worth most.
 * Source of the draw among the best (randomesque): Kingsbury and Zara, Applied Measurement in Education 2, 1989.
 * @returns its place in the bank, or null when nothing is left to ask or worth asking
 */
export function chooseItem(choice: ItemChoice): number | null {
  const { curves: { items, counting }, competency, isSpent, exposure, ceiling, strategy, taskShares, next } = choice;
  const itemAt = (place: number) => items[place] as MeasuredItem;
  const pool = (counting.get(competency) ?? []).filter((place) => !isSpent(place));
  const worth = worthOf(strategy, { ...choice, pool });
  const available = Map.groupBy(pool.filter((place) => isBelowCeiling(itemAt(place), exposure, ceiling)), (place) => itemAt(place).task);
  const asked = choice.answers.map(({ place }) => itemAt(place).task);
  while (available.size > 0) {
    const turn = tasksInTurn(taskShares, asked, [...available.keys()]);
    const best = bestOf(turn.flatMap((task) => available.get(task) ?? []), worth, strategy.kind === 'random' ? Number.POSITIVE_INFINITY : choice.amongBest);
    if (best.length > 0) return best[Math.floor(next() * best.length)] ?? null;
    // Nothing about these tasks is worth asking: the turn of the others.
    for (const task of turn) available.delete(task);
  }
  return null;
}

function worthOf(strategy: Strategy, choice: ScoredChoice): Worth {
  switch (strategy.kind) {
    case 'classificationDoubt': return doubtReduction(choice, strategy.doubt);
    case 'maximumInformation': return maximumInformation(choice);
    case 'pix': return pixRule(choice);
    case 'random': return () => 0;
  }
}

/** The few places that are worth most, by insertion: sorting thousands to keep five would take most of the time. */
function bestOf(places: readonly number[], worth: Worth, few: number): readonly number[] {
  const best: { readonly place: number; readonly value: number }[] = [];
  for (const place of places) {
    const value = worth(place);
    if (value === null || (best.length >= few && value <= (best.at(-1)?.value ?? Number.NEGATIVE_INFINITY))) continue;
    let at = best.length;
    while (at > 0 && value > (best[at - 1]?.value ?? Number.POSITIVE_INFINITY)) at -= 1;
    best.splice(at, 0, { place, value });
    if (best.length > few) best.pop();
  }
  return best.map(({ place }) => place);
}
