import type { CompetencyId, ItemId, Language, MisconceptionId } from '@passerelle/kernel';

import { checkItem, ITEM_FAULTS, type ItemFault } from '../item/check-item.js';
import type { Item, Misconception } from '../item/item.js';
import { duplicateFaults } from './duplicate-faults.js';
import { balanceFaults, lengthFaults } from './key-faults.js';
import { languageFaults } from './language-faults.js';
import { typographyFaults } from './typography-faults.js';
import { wordingFaults } from './wording-faults.js';

export type BankFault =
  | { readonly kind: ItemFault; readonly item: ItemId }
  /** The right choice stands out by its length. */
  | { readonly kind: 'KeyLongest' | 'KeyShortest'; readonly item: ItemId; readonly language: Language }
  /** Over the bank, the longest choice is right more often than chance allows; `share` is 0–1. */
  | { readonly kind: 'LongestIsOftenRight'; readonly competency: CompetencyId; readonly language: Language; readonly share: number }
  /** Over the bank, a place is right more often than chance allows; `place` begins at 1. */
  | { readonly kind: 'PlaceIsOftenRight'; readonly competency: CompetencyId; readonly place: number; readonly share: number }
  /** Over the bank, questions with several right choices nearly all have as many. */
  | { readonly kind: 'NumberRightIsAlike'; readonly competency: CompetencyId; readonly right: number; readonly share: number }
  | { readonly kind: 'AllOfTheAbove'; readonly item: ItemId; readonly language: Language; readonly words: string }
  | { readonly kind: 'ChoicesAlike'; readonly item: ItemId; readonly language: Language }
  | { readonly kind: 'QuestionsAlike'; readonly item: ItemId; readonly other: ItemId; readonly language: Language }
  /** The two languages do not say the same: one text twice, other figures, other sentences, or far longer. */
  | { readonly kind: 'NotTranslated' | 'FiguresDiffer' | 'SentencesDiffer' | 'LengthsDiffer'; readonly item: ItemId; readonly text: string }
  | { readonly kind: 'Typography'; readonly item: ItemId; readonly language: Language; readonly text: string }
  | { readonly kind: 'ItemTwice'; readonly item: ItemId }
  | { readonly kind: 'ItemsTooFew'; readonly competency: CompetencyId; readonly count: number }
  | { readonly kind: 'LevelEmpty'; readonly competency: CompetencyId; readonly level: number }
  | { readonly kind: 'MisconceptionTwice' | 'MisconceptionUnused' | 'MisconceptionUnsaid'; readonly misconception: MisconceptionId };

export interface Bank {
  readonly items: readonly Item[];
  readonly misconceptions: readonly Misconception[];
}

/**
 * Lists what is wrong with a bank: of each item, and of the whole. Retired items are left out.
 * Source of the rules on choices: Haladyna, Downing and Rodriguez, A Review of Multiple-Choice Item-Writing Guidelines, Applied Measurement in Education 15, 2002.
 * @param fewest items that each competency needs
 */
export function lintBank({ items: all, misconceptions }: Bank, fewest: number): readonly BankFault[] {
  const items = all.filter(({ status }) => status !== 'retired');
  const named = new Set(misconceptions.map(({ id }) => id));
  return [
    ...items.flatMap((item) => faultsWithin(item, named)),
    ...duplicateFaults(items),
    ...[...Map.groupBy(items, ({ competency }) => competency)].flatMap(([competency, some]) => [...balanceFaults(competency, some), ...coverageFaults(competency, some, fewest)]),
    ...misconceptionFaults(items, misconceptions),
  ];
}

/** What is wrong with one item, without the others. */
function faultsWithin(item: Item, named: ReadonlySet<MisconceptionId>): readonly BankFault[] {
  return [...checkItem(item, named).map((kind): BankFault => ({ kind, item: item.id })), ...lengthFaults(item), ...wordingFaults(item), ...languageFaults(item), ...typographyFaults(item)];
}

/**
 * Lists what is wrong with one item among those of a bank: by the same rules, without those that are about the whole.
 * @param ideas misconceptions that the item would bring to the bank
 */
export function lintItem(item: Item, { items, misconceptions }: Bank, ideas: readonly Misconception[] = []): readonly BankFault[] {
  const others = items.filter(({ id, status }) => id !== item.id && status !== 'retired');
  return [
    ...faultsWithin(item, new Set([...misconceptions, ...ideas].map(({ id }) => id))),
    ...duplicateFaults([...others, item]).filter((fault) => 'item' in fault && fault.item === item.id),
    ...misconceptionFaults([item], ideas),
  ];
}

/** Faults with which no item is published, besides those that keep it from being asked: whoever answers would be misled, or know without knowing. */
const ALSO_BLOCKING: readonly BankFault['kind'][] = ['AllOfTheAbove', 'NotTranslated', 'QuestionsAlike', 'ChoicesAlike', 'MisconceptionUnsaid', 'MisconceptionTwice'];

/** Whether an item with that fault may not be published; the other faults are advice. */
export function isBlocking({ kind }: Pick<BankFault, 'kind'>): boolean {
  return (ITEM_FAULTS as readonly string[]).includes(kind) || ALSO_BLOCKING.includes(kind);
}

function coverageFaults(competency: CompetencyId, items: readonly Item[], fewest: number): readonly BankFault[] {
  const empty = [1, 2, 3, 4, 5].filter((level) => items.every((item) => item.level !== level));
  return [...(items.length < fewest ? [{ kind: 'ItemsTooFew' as const, competency, count: items.length }] : []), ...empty.map((level): BankFault => ({ kind: 'LevelEmpty', competency, level }))];
}

function misconceptionFaults(items: readonly Item[], misconceptions: readonly Misconception[]): readonly BankFault[] {
  const used = JSON.stringify(items.map(({ content }) => content));
  return misconceptions.flatMap(({ id, name, feedback }, place): readonly BankFault[] => [
    ...(misconceptions.findIndex((other) => other.id === id) < place ? [{ kind: 'MisconceptionTwice' as const, misconception: id }] : []),
    ...(used.includes(`"misconception":"${id}"`) ? [] : [{ kind: 'MisconceptionUnused' as const, misconception: id }]),
    ...([name.fr, name.en, feedback.fr, feedback.en].some((text) => text.trim() === '') ? [{ kind: 'MisconceptionUnsaid' as const, misconception: id }] : []),
  ]);
}
