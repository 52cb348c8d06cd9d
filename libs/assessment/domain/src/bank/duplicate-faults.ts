import type { Language } from '@passerelle/kernel';

import { questionsOf } from '../item/content.js';
import type { Item } from '../item/item.js';
import type { BankFault } from './lint-bank.js';
import { plain } from './wording-faults.js';

const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** Items of one name, and questions that say the same with the same choices. */
export function duplicateFaults(items: readonly Item[]): readonly BankFault[] {
  const twice = items.filter(({ id }, place) => items.findIndex((other) => other.id === id) < place).map(({ id }): BankFault => ({ kind: 'ItemTwice', item: id }));
  const alike = LANGUAGES.flatMap((language) => {
    const seen = new Map<string, Item>();
    return items.flatMap((item): readonly BankFault[] => {
      const words = wordsOf(item, language);
      const other = seen.get(words);
      if (!other) seen.set(words, item);
      return other && other.id !== item.id ? [{ kind: 'QuestionsAlike', item: item.id, other: other.id, language }] : [];
    });
  });
  return [...twice, ...alike];
}

function wordsOf({ content }: Item, language: Language): string {
  const questions = questionsOf(content).map((question) => {
    const parts = question.kind === 'single' || question.kind === 'multiple' ? question.choices.map(({ text }) => plain(text[language])).toSorted() : [];
    return [plain(question.question[language]), ...parts].join('|');
  });
  return [content.kind === 'situation' ? plain(content.situation[language]) : '', ...questions].join('||');
}
