import type { BilingualText, MisconceptionId } from '@passerelle/kernel';

import { type Choice, type ItemContent, type Question, questionsOf } from './content.js';
import { guessingFloor } from './guessing-floor.js';
import type { Item } from './item.js';

export const ITEM_FAULTS = [
  'TextMissing', 'ChoicesTooFew', 'KeyNotSingle', 'KeyMissing', 'NothingWrong', 'StepsTooFew', 'PairsTooFew', 'QuestionsTooFew', 'IdTwice', 'IdUnknown',
  'MisconceptionUnknown', 'DiscriminationUnsound', 'DifficultyUnsound', 'GuessingUnsound', 'ErrorsUnsound', 'VersionUnsound',
] as const;
/** What keeps an item from being asked; the words for it belong to the page. */
export type ItemFault = (typeof ITEM_FAULTS)[number];

/** Slopes a level that a question may have: under the first it separates nobody, over the second it was not estimated but diverged. */
/** Slopes a level that a question may have. */
export const DISCRIMINATIONS = { least: 0.2, most: 4 } as const;
/** How far the floor of an item may be from that of answers at random: lures that nobody takes raise it. */
const GUESSING_SLACK = 0.25;
const FEWEST = { choices: 3, steps: 3, pairs: 3, questions: 2 } as const;

/**
 * Lists what is wrong with an item, each fault once.
 * @param misconceptions the ideas that have a name in the bank
 */
export function checkItem(item: Item, misconceptions: ReadonlySet<MisconceptionId>): readonly ItemFault[] {
  const faults: ItemFault[] = [...contentFaults(item.content), ...parameterFaults(item)];
  if (![item.explanation, item.source, ...textsOf(item.content)].every(isSaid)) faults.push('TextMissing');
  if (!misconceptionsOf(item.content).every((id) => misconceptions.has(id))) faults.push('MisconceptionUnknown');
  return [...new Set(faults)];
}

/** Every text that the person who answers reads. */
export function textsOf(content: ItemContent): readonly BilingualText[] {
  const read = (question: Question): readonly BilingualText[] => {
    switch (question.kind) {
      case 'single': case 'multiple': return [question.question, ...question.choices.map(({ text }) => text)];
      case 'ordering': return [question.question, ...question.steps.map(({ text }) => text)];
      case 'matching': return [question.question, ...question.pairs.flatMap(({ left, right }) => [left, right]), ...question.lures.map(({ text }) => text)];
    }
  };
  return [...(content.kind === 'situation' ? [content.situation] : []), ...questionsOf(content).flatMap(read)];
}

/** The mistaken ideas that wrong answers point at, as often as they do. */
export function misconceptionsOf(content: ItemContent): readonly MisconceptionId[] {
  return questionsOf(content).flatMap((question) => {
    switch (question.kind) {
      case 'single': case 'multiple': return question.choices.flatMap((choice) => (choice.correct ? [] : [choice.misconception]));
      case 'ordering': return question.reversals.map(({ misconception }) => misconception);
      case 'matching': return question.confusions.map(({ misconception }) => misconception);
    }
  });
}

function contentFaults(content: ItemContent): readonly ItemFault[] {
  if (content.kind !== 'situation') return questionFaults(content);
  return [
    ...(content.questions.length < FEWEST.questions ? ['QuestionsTooFew' as const] : []),
    ...twice(content.questions.map(({ id }) => id)),
    ...content.questions.flatMap((question) => questionFaults(question.content)),
  ];
}

function questionFaults(question: Question): readonly ItemFault[] {
  switch (question.kind) {
    case 'single': case 'multiple': return [...choiceFaults(question.kind, question.choices), ...twice(question.choices.map(({ id }) => id))];
    case 'ordering': {
      const ids = question.steps.map(({ id }) => id);
      const unsound = question.reversals.some(({ earlier, later }) => ids.indexOf(earlier) < 0 || ids.indexOf(later) <= ids.indexOf(earlier));
      return [...(ids.length < FEWEST.steps ? ['StepsTooFew' as const] : []), ...twice(ids), ...(unsound ? ['IdUnknown' as const] : [])];
    }
    case 'matching': {
      const [lefts, rights] = [question.pairs.map(({ id }) => id), [...question.pairs, ...question.lures].map(({ id }) => id)];
      const unsound = question.confusions.some(({ left, right }) => !lefts.includes(left) || !rights.includes(right) || left === right);
      return [...(lefts.length < FEWEST.pairs ? ['PairsTooFew' as const] : []), ...twice(rights), ...(unsound ? ['IdUnknown' as const] : [])];
    }
  }
}

function choiceFaults(kind: 'single' | 'multiple', choices: readonly Choice[]): readonly ItemFault[] {
  const right = choices.filter(({ correct }) => correct).length;
  const faults: ItemFault[] = [];
  if (choices.length < FEWEST.choices) faults.push('ChoicesTooFew');
  if (right === 0) faults.push('KeyMissing');
  if (kind === 'single' && right > 1) faults.push('KeyNotSingle');
  if (right === choices.length) faults.push('NothingWrong');
  return faults;
}

function parameterFaults({ parameters: { discrimination, difficulty, guessing }, basis, version, content }: Item): readonly ItemFault[] {
  const faults: ItemFault[] = [];
  if (!(discrimination >= DISCRIMINATIONS.least && discrimination <= DISCRIMINATIONS.most)) faults.push('DiscriminationUnsound');
  if (!(difficulty >= -0.5 && difficulty <= 5.5)) faults.push('DifficultyUnsound');
  const floor = guessingFloor(content);
  if (!(guessing >= 0 && guessing < 1 && guessing <= floor + GUESSING_SLACK)) faults.push('GuessingUnsound');
  if (!(basis.discriminationError >= 0 && basis.difficultyError >= 0)) faults.push('ErrorsUnsound');
  if (!Number.isInteger(version) || version < 1) faults.push('VersionUnsound');
  return faults;
}

function twice(ids: readonly string[]): readonly ItemFault[] {
  return new Set(ids).size < ids.length ? ['IdTwice'] : [];
}

function isSaid({ fr, en }: BilingualText): boolean {
  return fr.trim() !== '' && en.trim() !== '';
}
