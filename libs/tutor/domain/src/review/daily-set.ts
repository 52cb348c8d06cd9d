import { dueDay, type Memory, recallProbability } from './memory.js';

/** What a person chose for their reviews. */
export interface ReviewWish {
  /** Share of what was learned that they want to keep, 0.7 to 0.97. */
  readonly retention: number;
  /** Reviews a day, at most, 1 or more. */
  readonly mostADay: number;
}

export const REVIEW_WISH: ReviewWish = { retention: 0.9, mostADay: 10 };

/**
 * The exercises to review on a day: those whose day has come, what is nearest to be forgotten first, as many as the
 * person takes a day, less those already reviewed that day. What is left over waits for the next day; nothing is said
 * to be late.
 */
export function dailySet(memories: readonly Memory[], day: string, { retention, mostADay }: ReviewWish = REVIEW_WISH): readonly Memory[] {
  return firstToForget(memories.filter((memory) => dueDay(memory, retention) <= day), day, placesLeft(memories, day, mostADay));
}

/** Reviews that the person still takes on a day, 0 or more: what they met that day for the first time was no review. */
export function placesLeft(memories: readonly Memory[], day: string, mostADay: number): number {
  return Math.max(0, mostADay - memories.filter(({ lastDay, reviews }) => lastDay === day && reviews > 1).length);
}

/** Of what is due, so many that are nearest to be forgotten, the nearest first. */
export function firstToForget(due: readonly Memory[], day: string, places: number): readonly Memory[] {
  return due
    .map((memory) => ({ memory, recall: recallProbability(memory, day) }))
    .toSorted((a, b) => a.recall - b.recall || (a.memory.item < b.memory.item ? -1 : 1))
    .slice(0, places)
    .map(({ memory }) => memory);
}
