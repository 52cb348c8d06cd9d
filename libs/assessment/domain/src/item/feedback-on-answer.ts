import type { BilingualText } from '@passerelle/kernel';

import type { Item, Misconception } from './item.js';
import { type Answer, scoreAnswer } from './score-answer.js';

/** What is said of an answer once the sitting is over. */
export interface AnswerFeedback {
  /** The mistaken ideas that the answer points at. */
  readonly ideas: readonly Misconception[];
  /** Why the right answer is right; null while the question, or a variant of it, is still asked. */
  readonly explanation: BilingualText | null;
  /** What the question rests on, to be read by whoever wants to learn. */
  readonly source: BilingualText;
}

/**
 * What may be said of an answer after a sitting. The explanation of a question names its right answer: it is given when
 * the question is asked no more, nor any variant that it gives away, whoever answered it; never before, since the next
 * person may be asked it. Until then, whoever was wrong reads about the idea behind their answer, and all read where the question comes from.
 * @param today the items that the bank has in force today, the answered one among them
 */
export function feedbackOnAnswer(item: Item, today: Iterable<Pick<Item, 'id' | 'family' | 'status'>>, answer: Answer, misconception: (id: Misconception['id']) => Misconception | undefined): AnswerFeedback {
  const scored = scoreAnswer(item.content, answer);
  const shown = scored.kind === 'ScoredAnswer' ? scored.misconceptions : [];
  return {
    ideas: shown.flatMap((id) => misconception(id) ?? []),
    explanation: isAsked(item, today) ? null : item.explanation,
    source: item.source,
  };
}

/** Whether the bank keeps the item, or asks one of its family. */
function isAsked(item: Item, today: Iterable<Pick<Item, 'id' | 'family' | 'status'>>): boolean {
  for (const { id, family, status } of today) {
    if (id === item.id && status !== 'retired') return true;
    if (item.family !== null && family === item.family && (status === 'calibrated' || status === 'pilot')) return true;
  }
  return false;
}
