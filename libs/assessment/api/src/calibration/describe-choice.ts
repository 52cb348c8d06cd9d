import { type ItemContent, questionsOf } from '@passerelle/assessment-domain';
import type { BilingualText } from '@passerelle/kernel';

/** The words of a choice as a report names it: its id, after that of its question in a situation. */
export function describeChoice(content: ItemContent, name: string): BilingualText {
  const [question, choice = question] = name.split('/') as [string, string?];
  const asked = content.kind === 'situation' ? content.questions.filter(({ id }) => id === question).map((part) => part.content) : questionsOf(content);
  const choices = asked.flatMap((one) => (one.kind === 'single' || one.kind === 'multiple' ? one.choices : []));
  return choices.find(({ id }) => id === choice)?.text ?? { fr: name, en: name };
}
