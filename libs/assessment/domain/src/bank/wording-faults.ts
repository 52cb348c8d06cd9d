import type { Language } from '@passerelle/kernel';

import { questionsOf } from '../item/content.js';
import type { Item } from '../item/item.js';
import type { BankFault } from './lint-bank.js';

/** Choices that speak of the other choices: they reward whoever reasons about the test, and mean nothing once shuffled. */
const ABOUT_OTHERS: Readonly<Record<Language, RegExp>> = {
  fr: /\b(toutes (ces|les) (réponses|options)|(toutes|aucune) de ces (réponses|options)|aucune des (réponses|options)|tou(s|tes) les choix|aucun (de ces|des) choix|tout ce qui précède|rien de ce qui précède|(réponses? )?[a-d] et [a-d])(?![\p{L}])/iu,
  en: /\b((all|none|both|any|neither) of (the above|these|those|the (answers|options|choices))|all (the|these) (answers|options|choices)|(both )?[a-d] and [a-d])(?![\p{L}])/iu,
};
const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** Choices like « toutes ces réponses », and choices that say the same. */
export function wordingFaults({ id, content }: Item): readonly BankFault[] {
  return questionsOf(content).flatMap((question) => {
    if (question.kind !== 'single' && question.kind !== 'multiple') return [];
    return LANGUAGES.flatMap((language): readonly BankFault[] => {
      const texts = question.choices.map(({ text }) => text[language]);
      const about = texts.flatMap((text) => ABOUT_OTHERS[language].exec(text)?.[0] ?? []);
      const alike = new Set(texts.map(plain)).size < texts.length;
      return [...about.map((words): BankFault => ({ kind: 'AllOfTheAbove', item: id, language, words })), ...(alike ? [{ kind: 'ChoicesAlike' as const, item: id, language }] : [])];
    });
  });
}

/** A text without what does not change its meaning: case, punctuation and spaces. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[\p{P}\p{S}\s]+/gu, ' ').trim();
}
