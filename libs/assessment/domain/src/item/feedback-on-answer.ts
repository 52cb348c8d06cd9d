import type { BilingualText } from '@passerelle/kernel';

import type { Item, Misconception } from './item.js';
import { type Answer, scoreAnswer } from './score-answer.js';

/** What is said of an answer once the sitting is over. */
export interface AnswerFeedback {
  /** The mistaken ideas that the answer points at. */
  readonly ideas: readonly Misconception[];
  /** Why the right answer is right; null while the question is still asked. */
  readonly explanation: BilingualText | null;
  /** What the question rests on, to be read by whoever wants to learn. */
  readonly source: BilingualText;
}

/**
 * What may be said of an answer after a sitting. The explanation of a question names its right answer: it is given when
 * the question is asked no more, whoever answered it, and never before, since the next person may be asked it. Until
 * then, whoever was wrong reads about the idea behind their answer, and all read where the question comes from.
 * @param current the item as the bank has it today
 */
export function feedbackOnAnswer(item: Item, current: Pick<Item, 'status'> | undefined, answer: Answer, misconception: (id: Misconception['id']) => Misconception | undefined): AnswerFeedback {
  const scored = scoreAnswer(item.content, answer);
  const shown = scored.kind === 'ScoredAnswer' ? scored.misconceptions : [];
  return {
    ideas: shown.flatMap((id) => misconception(id) ?? []),
    explanation: !current || current.status === 'retired' ? item.explanation : null,
    source: item.source,
  };
}
