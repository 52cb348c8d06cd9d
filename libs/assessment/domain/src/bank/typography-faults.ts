import type { Language } from '@passerelle/kernel';

import { textsOf } from '../item/check-item.js';
import type { Item } from '../item/item.js';
import type { BankFault } from './lint-bank.js';

/** No-break spaces, U+00A0 and U+202F, written out: nobody sees them in an editor. */
const NO_BREAK = '\\u00a0\\u202f';
/**
 * What each language does not write: in French an ordinary space, or none, inside « » and before : ; ! ? %, or a straight
 * apostrophe; in English a space before these, or French quotation marks.
 * Source: Office québécois de la langue française, Espacements avant et après les principaux signes de ponctuation.
 */
const UNWRITTEN: Readonly<Record<Language, RegExp>> = {
  fr: new RegExp(`\\p{L}'\\p{L}|«(?![${NO_BREAK}])|(?<![${NO_BREAK}])»|\\s(?<![${NO_BREAK}])[:;!?%](?!\\p{L})|[\\p{L}\\d»](?::(?=\\s|$)|%)`, 'u'),
  en: new RegExp(`[«»]|[\\s${NO_BREAK}][:;!?%](?=\\s|$)`, 'u'),
};
const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** Texts whose punctuation is not that of their language, each once. */
export function typographyFaults({ id, content, explanation, source }: Item): readonly BankFault[] {
  return [...textsOf(content), explanation, source].flatMap((text) => LANGUAGES.flatMap((language): readonly BankFault[] => (UNWRITTEN[language].test(text[language]) ? [{ kind: 'Typography', item: id, language, text: text[language] }] : [])));
}
