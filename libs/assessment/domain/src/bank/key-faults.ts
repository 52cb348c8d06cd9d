import { type CompetencyId, FEWEST_QUESTIONS, isBeyondChance, keyByLength, type Language } from '@passerelle/kernel';

import { type MultipleQuestion, questionsOf, type SingleQuestion } from '../item/content.js';
import type { Item } from '../item/item.js';
import type { BankFault } from './lint-bank.js';

/** Share of the questions with several right choices that may have as many. */
const MOST_ALIKE = 0.75;
const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** Whether the right choice of a single question is given away by its length, in either language. */
export function lengthFaults({ id, content }: Item): readonly BankFault[] {
  return questionsOf(content).flatMap((question) => (question.kind === 'single' ? LANGUAGES.flatMap((language): readonly BankFault[] => {
    const { right, wrong } = lengthsOf(question, language);
    const giveaway = keyByLength(right, wrong);
    return giveaway ? [{ kind: giveaway === 'longest' ? 'KeyLongest' : 'KeyShortest', item: id, language }] : [];
  }) : []));
}

/** What, over all the questions of a competency, helps whoever knows nothing: length, place, number of right choices. */
export function balanceFaults(competency: CompetencyId, items: readonly Item[]): readonly BankFault[] {
  const questions = items.flatMap(({ content }) => questionsOf(content));
  const singles = questions.filter((question) => question.kind === 'single');
  return [...LANGUAGES.flatMap((language) => longestFaults(competency, singles, language)), ...placeFaults(competency, singles), ...numberFaults(competency, questions.filter((question) => question.kind === 'multiple'))];
}

function longestFaults(competency: CompetencyId, singles: readonly SingleQuestion[], language: Language): readonly BankFault[] {
  const longest = singles.filter((question) => {
    const { right, wrong } = lengthsOf(question, language);
    return right > Math.max(...wrong);
  });
  return isBeyondChance(longest.length, singles.map(chanceOf)) ? [{ kind: 'LongestIsOftenRight', competency, language, share: longest.length / singles.length }] : [];
}

function placeFaults(competency: CompetencyId, singles: readonly SingleQuestion[]): readonly BankFault[] {
  const places = Math.max(0, ...singles.map(({ choices }) => choices.length));
  return Array.from({ length: places }, (_, place) => place).flatMap((place): readonly BankFault[] => {
    const having = singles.filter(({ choices }) => place < choices.length);
    const right = having.filter(({ choices }) => choices[place]?.correct === true).length;
    return isBeyondChance(right, having.map(chanceOf)) ? [{ kind: 'PlaceIsOftenRight', competency, place: place + 1, share: right / having.length }] : [];
  });
}

function numberFaults(competency: CompetencyId, multiples: readonly MultipleQuestion[]): readonly BankFault[] {
  if (multiples.length < FEWEST_QUESTIONS) return [];
  const numbers = Map.groupBy(multiples.map(({ choices }) => choices.filter(({ correct }) => correct).length), (number) => number);
  return [...numbers].flatMap(([right, some]): readonly BankFault[] => (some.length / multiples.length > MOST_ALIKE ? [{ kind: 'NumberRightIsAlike', competency, right, share: some.length / multiples.length }] : []));
}

function chanceOf({ choices }: SingleQuestion): number {
  return 1 / choices.length;
}

function lengthsOf({ choices }: SingleQuestion, language: Language): { readonly right: number; readonly wrong: readonly number[] } {
  const lengths = (correct: boolean) => choices.filter((choice) => choice.correct === correct).map(({ text }) => text[language].trim().length);
  return { right: Math.max(0, ...lengths(true)), wrong: lengths(false) };
}
