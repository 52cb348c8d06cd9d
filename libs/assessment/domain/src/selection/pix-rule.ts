import type { MeasuredItem } from '../item/item.js';
import type { CountedAnswer, ScoredChoice, Worth } from './strategy.js';

/** Levels 0.5 to 7.5 by 0.5. */
const LEVELS_OF_PIX = Array.from({ length: 15 }, (_, step) => (step + 1) / 2);
/** A success at the easiest and a failure at the hardest, so that few answers do not run to an end. */
const FICTIVE = [{ difficulty: 0, right: true }, { difficulty: 7, right: false }] as const;
const HIGHEST_ABOVE = 2;

/**
 * The rule of Pix, the public digital competence test: the next question is the one that is expected to settle the most
 * others of its thread, easier ones by a success and harder ones by a failure; none harder than two levels above the
 * estimate. A thread is here the questions of one kind of task, and [−½, 5½] is spread over its [0, 7].
 * Source: the algorithm of the open source code of Pix (1024pix/pix), described in words; slope 1, no guessing.
 * @returns null for a question that is settled, or too hard
 */
export function pixRule({ curves: { items }, answers, pool }: Pick<ScoredChoice, 'curves' | 'answers' | 'pool'>): Worth {
  const itemAt = (place: number) => items[place] as MeasuredItem;
  const estimate = pixLevel(answers.map(({ place, outcome }) => ({ difficulty: pixDifficulty(itemAt(place)), right: outcome === 'right' })));
  const bounds = boundsOf(answers, itemAt);
  const threads = new Map([...Map.groupBy(pool.map(itemAt).filter((item) => isUnsettled(item, bounds)), ({ task }) => task)].map(([task, unsettled]) => [task, Float64Array.from(unsettled, ({ parameters }) => parameters.difficulty).sort()]));
  return (place) => {
    const item = itemAt(place);
    const difficulty = pixDifficulty(item);
    if (!isUnsettled(item, bounds) || difficulty > estimate + HIGHEST_ABOVE) return null;
    const thread = threads.get(item.task) ?? new Float64Array();
    // The question settles itself either way.
    const easier = countBelow(thread, item.parameters.difficulty, true);
    const harder = thread.length - countBelow(thread, item.parameters.difficulty, false);
    const success = logistic(estimate - difficulty);
    return success * easier + (1 - success) * harder;
  };
}

/** The level at which expected and observed successes differ least, over the direct answers and the two fictive ones. */
export function pixLevel(direct: readonly { readonly difficulty: number; readonly right: boolean }[]): number {
  const all = [...direct, ...FICTIVE];
  const observed = all.filter(({ right }) => right).length;
  const misfit = (level: number) => Math.abs(all.reduce((sum, { difficulty }) => sum + logistic(level - difficulty), 0) - observed);
  return LEVELS_OF_PIX.reduce((best, level) => (misfit(level) < misfit(best) ? level : best), LEVELS_OF_PIX[0] as number);
}

function pixDifficulty({ parameters: { difficulty } }: MeasuredItem): number {
  return ((difficulty + 0.5) * 7) / 6;
}

interface ThreadBounds {
  readonly known: number;
  readonly notKnown: number;
}

/** For each thread, the hardest success and the easiest failure. */
function boundsOf(answers: readonly CountedAnswer[], itemAt: (place: number) => MeasuredItem): ReadonlyMap<string, ThreadBounds> {
  const bounds = new Map<string, ThreadBounds>();
  for (const { place, outcome } of answers) {
    const { task, parameters: { difficulty } } = itemAt(place);
    const { known, notKnown } = bounds.get(task) ?? { known: Number.NEGATIVE_INFINITY, notKnown: Number.POSITIVE_INFINITY };
    bounds.set(task, outcome === 'right' ? { known: Math.max(known, difficulty), notKnown } : { known, notKnown: Math.min(notKnown, difficulty) });
  }
  return bounds;
}

function isUnsettled({ task, parameters: { difficulty } }: MeasuredItem, bounds: ReadonlyMap<string, ThreadBounds>): boolean {
  const thread = bounds.get(task);
  return thread === undefined || (difficulty > thread.known && difficulty < thread.notKnown);
}

/** How many of the sorted values are below one, or equal to it, by halving. */
function countBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle] as number;
    if (other < value || (orEqual && other === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
