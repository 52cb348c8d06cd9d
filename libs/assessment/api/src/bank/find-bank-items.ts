import { Injectable } from '@nestjs/common';
import { type Item, type ItemContent, type ItemStatus, textsOf } from '@passerelle/assessment-domain';
import type { CompetencyId } from '@passerelle/kernel';
import { keyOfCursor, type Page, pageOf, type Viewer } from '@passerelle/platform-api';

import { Banks } from './banks.js';
import type { OrganizationBank } from './organization-bank.js';

/** What is sought in the bank; whatever is absent is not looked at. */
export interface SoughtItems {
  readonly competencyId?: CompetencyId | null;
  readonly status?: ItemStatus | null;
  readonly level?: number | null;
  readonly format?: ItemContent['kind'] | null;
  /** Words that the question, its choices or its name hold, in either language. */
  readonly words?: string | null;
}

/** A question of the bank with what its version says of it. */
export interface BankItemRow {
  readonly item: Item;
  readonly own: boolean;
  readonly forPractice: boolean;
}

/** Questions of the bank as they are today, by competency, then level, then name. Read from memory. */
@Injectable()
export class FindBankItems {
  constructor(private readonly banks: Banks) {}

  async page(viewer: Viewer, sought: SoughtItems, first: number, after: string | null): Promise<Page<BankItemRow>> {
    const bank = await this.banks.current(viewer);
    const words = folded(sought.words ?? '').split(' ').filter(Boolean);
    const found = bank.inForce.filter((item) => fits(item, sought) && words.every((word) => folded(wordsOf(item)).includes(word))).toSorted(inOrder);
    const [last] = keyOfCursor(after, 1) ?? [];
    const from = last === undefined ? 0 : found.findIndex(({ id }) => id === last) + 1;
    return pageOf(found.slice(from, from + first + 1).map((item) => describe(item, bank)), first, found.length, ({ item }) => [item.id]);
  }

  async one(viewer: Viewer, id: string): Promise<BankItemRow | undefined> {
    const bank = await this.banks.current(viewer);
    const item = bank.inForce.find((one) => one.id === id);
    return item && describe(item, bank);
  }
}

function describe(item: Item, { own, curves }: OrganizationBank): BankItemRow {
  return { item, own: own.has(item.id), forPractice: curves.forPractice.has(item.id) };
}

function fits(item: Item, { competencyId, status, level, format }: SoughtItems): boolean {
  return (!competencyId || item.competency === competencyId) && (!status || item.status === status) && (!level || item.level === level) && (!format || item.content.kind === format);
}

function inOrder(one: Item, other: Item): number {
  return one.competency.localeCompare(other.competency) || one.level - other.level || one.id.localeCompare(other.id);
}

function wordsOf({ id, content }: Item): string {
  return [id, ...textsOf(content).flatMap(({ fr, en }) => [fr, en])].join(' ');
}

/** Words without accents, capitals or kinds of spaces. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ');
}
