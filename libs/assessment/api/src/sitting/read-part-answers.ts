import type { Answer, ItemContent, Question, QuestionAnswer } from '@passerelle/assessment-domain';

/** What a person answered to one question, as it is sent: in the names of the presentation. */
export interface PartAnswer {
  /** The question, where the item has several. */
  readonly partId?: string | null;
  readonly doesNotKnow?: boolean | null;
  /** The choices, or the steps in order. */
  readonly chosen?: readonly string[] | null;
  readonly pairs?: readonly { readonly left: string; readonly right: string }[] | null;
}

/**
 * The answer to an item from those to its questions; null when they cannot be one. Whether it fits to the letter is for
 * `scoreAnswer` to say.
 */
export function readPartAnswers(content: ItemContent, parts: readonly PartAnswer[]): Answer | null {
  if (content.kind !== 'situation') {
    const [part, ...others] = parts;
    return part && others.length === 0 && !part.partId ? readPart(content, part) : null;
  }
  const answers = parts.flatMap((part) => {
    const question = content.questions.find(({ id }) => id === part.partId);
    const answer = question ? readPart(question.content, part) : null;
    return question && answer ? [{ question: question.id, answer }] : [];
  });
  return answers.length === parts.length ? { kind: 'situation', answers } : null;
}

function readPart({ kind }: Question, { doesNotKnow, chosen, pairs }: PartAnswer): QuestionAnswer | null {
  if (doesNotKnow) return { kind: 'dontKnow' };
  switch (kind) {
    case 'single': return chosen?.length === 1 && chosen[0] !== undefined ? { kind, choice: chosen[0] } : null;
    case 'multiple': return chosen ? { kind, choices: chosen } : null;
    case 'ordering': return chosen ? { kind, order: chosen } : null;
    case 'matching': return pairs ? { kind, pairs } : null;
  }
}
