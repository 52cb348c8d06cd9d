import type { LearnerHistory } from './tracing-model.js';

export interface LearnerSplit {
  readonly fitted: readonly LearnerHistory[];
  readonly kept: readonly LearnerHistory[];
}

/**
 * Splits learners, never the answers of one, into parts each of which is kept aside once.
 * @param parts 2 or more
 * @param next uniform on [0, 1)
 */
export function splitLearners(histories: readonly LearnerHistory[], parts: number, next: () => number): readonly LearnerSplit[] {
  const order = [...histories];
  // Durstenfeld, Algorithm 235, CACM 7, 1964.
  for (let place = order.length - 1; place > 0; place -= 1) {
    const other = Math.floor(next() * (place + 1));
    [order[place], order[other]] = [order[other] as LearnerHistory, order[place] as LearnerHistory];
  }
  return Array.from({ length: parts }, (_, part) => ({ fitted: order.filter((__, place) => place % parts !== part), kept: order.filter((__, place) => place % parts === part) }));
}
