import type { BilingualText, CompetencyId, ItemId, TaskKindId } from '@passerelle/kernel';

import type { Item, Misconception } from '../item/item.js';
import { startingParameters } from '../item/starting-parameters.js';
import { contentShape } from './content-shape.js';
import type { Bank } from './lint-bank.js';
import { bilingual, fields, listOf, oneOf, text, textOrNull } from './shape.js';

/** A kind of task in which questions are set, with its name. */
export interface TaskKind {
  readonly id: TaskKindId;
  readonly name: BilingualText;
}

/** An item as its author writes it: what is the same for all at first is not written. */
export type WrittenItem = Pick<Item, 'id' | 'level' | 'task' | 'family' | 'content' | 'explanation' | 'source'>;

/** The questions of one competency, as a file of the catalogue holds them. */
export interface BankDocument {
  readonly competency: CompetencyId;
  readonly misconceptions: readonly Omit<Misconception, 'competency'>[];
  readonly items: readonly WrittenItem[];
}

/** A bank whose documents have the right shape; whether its items are sound is for `lintBank` to say. */
export interface BankRead extends Bank {
  readonly kind: 'BankRead';
  readonly taskKinds: readonly TaskKind[];
}

export interface BankUnreadable {
  readonly kind: 'BankUnreadable';
  /** In an author's words, each with the place where it stands. */
  readonly faults: readonly string[];
}

/**
 * Makes a bank of written documents, one a competency. Each item begins as version 1, calibrated, with the parameters
 * argued from its level and its format.
 * @param documents as parsed from JSON: nothing is supposed of them
 * @param taskKinds as parsed from JSON
 */
export function readBank(documents: readonly unknown[], taskKinds: unknown): BankRead | BankUnreadable {
  const shapeFaults = [...TASK_KINDS(taskKinds, 'task-kinds'), ...documents.flatMap((document, place) => DOCUMENT(document, nameOf(document, place)))];
  if (shapeFaults.length > 0) return { kind: 'BankUnreadable', faults: shapeFaults };
  const [kinds, banks] = [taskKinds as readonly TaskKind[], documents as readonly BankDocument[]];
  const faults = [...competencyFaults(banks), ...banks.flatMap((bank) => itemFaults(bank, new Set(kinds.map(({ id }) => id))))];
  if (faults.length > 0) return { kind: 'BankUnreadable', faults };
  return {
    kind: 'BankRead',
    taskKinds: kinds,
    items: banks.flatMap(({ competency, items }) => items.map((item): Item => ({ ...item, competency, version: 1, status: 'calibrated', ...startingParameters(item.level, item.content) }))),
    misconceptions: banks.flatMap(({ competency, misconceptions }) => misconceptions.map((misconception) => ({ ...misconception, competency }))),
  };
}

const CONTENT = contentShape({ words: bilingual, id: text, idea: text });
const ITEM = fields({ id: text, level: oneOf([1, 2, 3, 4, 5]), task: text, family: textOrNull, content: CONTENT, explanation: bilingual, source: bilingual });
const DOCUMENT = fields({ competency: text, misconceptions: listOf(fields({ id: text, name: bilingual, feedback: bilingual })), items: listOf(ITEM) });
const TASK_KINDS = listOf(fields({ id: text, name: bilingual }));

function nameOf(document: unknown, place: number): string {
  const named = document as { readonly competency?: unknown } | null | undefined;
  return typeof named?.competency === 'string' ? named.competency : `document ${place + 1}`;
}

function competencyFaults(banks: readonly BankDocument[]): readonly string[] {
  const ids = banks.map(({ competency }) => competency);
  return ids.filter((id, place) => ids.indexOf(id) < place).map((id) => `${id}: two documents for this competency`);
}

/** Names that lead nowhere: of an item, of its kind of task, of what is behind a wrong answer. */
function itemFaults({ competency, items, misconceptions }: BankDocument, kinds: ReadonlySet<TaskKindId>): readonly string[] {
  const named = new Set<string>(misconceptions.map(({ id }) => id));
  return items.flatMap(({ id, task, content }) => [
    ...(isNamedAfter(competency, id) ? [] : [`${id}: the id is ${competency}- and two figures`]),
    ...(kinds.has(task) ? [] : [`${id}: no kind of task is called ${task}`]),
    ...[...JSON.stringify(content).matchAll(/"misconception":"([^"]*)"/g)].flatMap(([, name = '']) => (named.has(name) ? [] : [`${id}: no misconception of ${competency} is called ${name}`])),
  ]);
}

function isNamedAfter(competency: CompetencyId, id: ItemId): boolean {
  return id.startsWith(`${competency}-`) && /^\d{2,3}$/.test(id.slice(competency.length + 1));
}
