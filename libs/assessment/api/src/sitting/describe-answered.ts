import { type Answer, type AnswerWeight, feedbackOnAnswer, type Item, type Question, type QuestionAnswer } from '@passerelle/assessment-domain';
import type { BilingualText } from '@passerelle/kernel';

import type { OrganizationBank } from '../bank/organization-bank.js';
import type { AnsweredItemType, AnsweredPartType } from './diagnostic.type.js';

/** What one answered item says to the person once the sitting is over. */
export function describeAnswered(item: Item, answer: Answer, { outcome, moves, counted }: Pick<AnswerWeight, 'outcome' | 'moves'> & { readonly counted: boolean }, { held, today }: { readonly held: OrganizationBank; readonly today: OrganizationBank }): AnsweredItemType {
  const feedback = feedbackOnAnswer(item, today.inForce, answer, (id) => today.misconception(id) ?? held.misconception(id));
  return { itemId: item.id, ...describeParts(item, answer), outcome, moves, counted, ...feedback };
}

/** The questions of an item and what was answered to each, in words: the names of an author tell too much. */
export function describeParts({ content }: Pick<Item, 'content'>, answer: Answer): { readonly situation: BilingualText | null; readonly parts: readonly AnsweredPartType[] } {
  if (content.kind !== 'situation') return { situation: null, parts: [{ question: content.question, answer: answer.kind === 'situation' ? [] : wordsOf(content, answer) }] };
  const given = new Map(answer.kind === 'situation' ? answer.answers.map(({ question, answer: one }) => [question, one]) : []);
  return { situation: content.situation, parts: content.questions.map(({ id, content: question }) => ({ question: question.question, answer: wordsOf(question, given.get(id) ?? { kind: 'dontKnow' }) })) };
}

function wordsOf(question: Question, answer: QuestionAnswer): readonly BilingualText[] {
  const texts = (parts: readonly { readonly id: string; readonly text: BilingualText }[], ids: readonly string[]) => ids.flatMap((id) => parts.find((part) => part.id === id)?.text ?? []);
  switch (answer.kind) {
    case 'single': return 'choices' in question ? texts(question.choices, [answer.choice]) : [];
    case 'multiple': return 'choices' in question ? texts(question.choices, answer.choices) : [];
    case 'ordering': return question.kind === 'ordering' ? texts(question.steps, answer.order) : [];
    case 'matching': {
      if (question.kind !== 'matching') return [];
      const rights = [...question.pairs.map(({ id, right }) => ({ id, text: right })), ...question.lures];
      return answer.pairs.flatMap(({ left, right }) => {
        const [from, to] = [question.pairs.find(({ id }) => id === left)?.left, rights.find(({ id }) => id === right)?.text];
        return from && to ? [{ fr: `${from.fr} → ${to.fr}`, en: `${from.en} → ${to.en}` }] : [];
      });
    }
    case 'dontKnow': return [];
  }
}
