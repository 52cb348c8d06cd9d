import { daysAfter, type ItemId } from '@passerelle/kernel';

import { dailySet, REVIEW_WISH, type ReviewWish } from './daily-set.js';
import { afterReview, type Memory, recallProbability } from './memory.js';

export interface WorkloadDay {
  readonly day: string;
  /** Reviews, on average over what may happen. */
  readonly reviews: number;
  /** Reviews, at most, nine times in ten. */
  readonly high: number;
}

export interface WorkloadQuestion {
  readonly memories: readonly Memory[];
  /** The first day. */
  readonly from: string;
  readonly days: number;
  readonly wish?: ReviewWish;
  /** Uniform on [0, 1). */
  readonly next: () => number;
  /** Futures that are drawn, 1 or more. */
  readonly futures?: number;
}

/**
 * How many reviews each of the coming days would hold, if the person does them all and learns nothing new: futures are
 * drawn, in which each review is recalled with the probability that the model gives it.
 */
export function forecastWorkload({ memories, from, days, wish = REVIEW_WISH, next, futures = 100 }: WorkloadQuestion): readonly WorkloadDay[] {
  const drawn = Array.from({ length: futures }, () => drawFuture(memories, from, days, wish, next));
  return Array.from({ length: days }, (_, after) => {
    const counts = drawn.map((future) => future[after] ?? 0).sort((a, b) => a - b);
    return { day: daysAfter(from, after), reviews: counts.reduce((sum, count) => sum + count, 0) / futures, high: counts[Math.ceil(0.9 * futures) - 1] ?? 0 };
  });
}

function drawFuture(memories: readonly Memory[], from: string, days: number, wish: ReviewWish, next: () => number): readonly number[] {
  const now = new Map<ItemId, Memory>(memories.map((memory) => [memory.item, memory]));
  return Array.from({ length: days }, (_, after) => {
    const day = daysAfter(from, after);
    const set = dailySet([...now.values()], day, wish);
    for (const memory of set) now.set(memory.item, afterReview(memory, { item: memory.item, day, grade: next() < recallProbability(memory, day) ? 'recalled' : 'forgotten' }));
    return set.length;
  });
}
