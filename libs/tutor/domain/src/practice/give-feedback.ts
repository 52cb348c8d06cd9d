import type { Item, Misconception, ScoredAnswer } from '@passerelle/assessment-domain';
import type { BilingualText } from '@passerelle/kernel';

export type Feedback =
  /** Right: why it is. */
  | { readonly kind: 'right'; readonly explanation: BilingualText; readonly hints: number }
  /** Wrong: what to say to whoever holds the ideas that were shown; the solution is kept for later. */
  | { readonly kind: 'misconception'; readonly ideas: readonly Misconception[] }
  /** Wrong for no reason that has a name, or not known: where the rule stands. */
  | { readonly kind: 'remind'; readonly source: BilingualText };

/** What to say after an answer. @param hints rungs of the ladder that were used, 0 to 3 */
export function giveFeedback(item: Item, scored: ScoredAnswer, misconceptions: readonly Misconception[], hints: number): Feedback {
  if (scored.outcome === 'right') return { kind: 'right', explanation: item.explanation, hints };
  const ideas = misconceptions.filter(({ id }) => scored.misconceptions.includes(id));
  return ideas.length > 0 ? { kind: 'misconception', ideas } : { kind: 'remind', source: item.source };
}
