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
 * person takes a day. What is left over waits for the next day; nothing is said to be late.
 */
export function dailySet(memories: readonly Memory[], day: string, { retention, mostADay }: ReviewWish = REVIEW_WISH): readonly Memory[] {
  return memories
    .filter((memory) => dueDay(memory, retention) <= day)
    .map((memory) => ({ memory, recall: recallProbability(memory, day) }))
    .toSorted((a, b) => a.recall - b.recall || (a.memory.item < b.memory.item ? -1 : 1))
    .slice(0, mostADay)
    .map(({ memory }) => memory);
}
