import { type Item, type ItemParameters, type MeasuredItem, misconceptionsOf, probabilityOfRight } from '@passerelle/assessment-domain';
import { CELLS, GRID } from '@passerelle/competencies-domain';
import type { MisconceptionId } from '@passerelle/kernel';

/** What the choice needs of an exercise, without its texts. */
export interface Exercise extends MeasuredItem {
  readonly level: Item['level'];
  /** The mistaken ideas that its wrong answers point at. */
  readonly misconceptions: readonly MisconceptionId[];
}

/** What the bank keeps for practice, named by its plan; the diagnostic asks none of it. */
export type ForPractice = (item: Pick<Item, 'id' | 'family'>) => boolean;

/**
 * The exercise that an item of the bank makes. Feedback, the last hint and a worked example give its key away: an item
 * that the diagnostic may ask, or a variant of one, makes none, and neither do drafts nor retired items.
 */
export function exerciseOf(item: Item, isForPractice: ForPractice): Exercise | null {
  if (item.status === 'draft' || item.status === 'retired' || !isForPractice(item)) return null;
  const { id, version, competency, task, family, status, parameters, level } = item;
  return { id, version, competency, task, family, status, parameters, level, misconceptions: [...new Set(misconceptionsOf(item.content))] };
}

/** Beyond these nothing is said to be sure: log-odds stay finite. */
const [LOWEST, HIGHEST] = [0.02, 0.98];

/** Probability of success from what is known of the level, before practice: the response model, averaged over the levels. 0.02 to 0.98. */
export function expectedSuccess(posterior: Float64Array, parameters: ItemParameters): number {
  let sum = 0;
  for (let cell = 0; cell < CELLS; cell += 1) sum += (posterior[cell] as number) * probabilityOfRight(GRID[cell] as number, parameters);
  return Math.min(HIGHEST, Math.max(LOWEST, sum));
}
