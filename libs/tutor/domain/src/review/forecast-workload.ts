import { daysAfter, type ItemId } from '@passerelle/kernel';

import { firstToForget, placesLeft, REVIEW_WISH, type ReviewWish } from './daily-set.js';
import { afterReview, dueDay, type Memory, recallProbability } from './memory.js';

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
  const dueOf = (memory: Memory) => dueDay(memory, wish.retention);
  const awaited = memories.map((memory) => ({ memory, due: dueOf(memory) }));
  const drawn = Array.from({ length: futures }, () => drawFuture(awaited, from, days, wish, dueOf, next));
  return Array.from({ length: days }, (_, after) => {
    const counts = drawn.map((future) => future[after] ?? 0).sort((a, b) => a - b);
    return { day: daysAfter(from, after), reviews: counts.reduce((sum, count) => sum + count, 0) / futures, high: counts[Math.ceil(0.9 * futures) - 1] ?? 0 };
  });
}

/** A memory with the day on which it comes back, which only its next review changes. */
interface Awaited {
  readonly memory: Memory;
  readonly due: string;
}

function drawFuture(memories: readonly Awaited[], from: string, days: number, { mostADay }: ReviewWish, dueOf: (memory: Memory) => string, next: () => number): readonly number[] {
  const now = new Map<ItemId, Awaited>(memories.map((one) => [one.memory.item, one]));
  return Array.from({ length: days }, (_, after) => {
    const day = daysAfter(from, after);
    const all = [...now.values()];
    const set = firstToForget(all.filter(({ due }) => due <= day).map(({ memory }) => memory), day, placesLeft(all.map(({ memory }) => memory), day, mostADay));
    for (const before of set) {
      const memory = afterReview(before, { item: before.item, day, grade: next() < recallProbability(before, day) ? 'recalled' : 'forgotten' });
      now.set(memory.item, { memory, due: dueOf(memory) });
    }
    return set.length;
  });
}
