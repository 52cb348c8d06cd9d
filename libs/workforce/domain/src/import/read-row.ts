import type { JobFamilyId, Language } from '@passerelle/kernel';

import { type Cell, type FileRow, isFormula, textOf } from './cell.js';
import { type Column, COLUMNS } from './column.js';
import type { FaultList } from './fault.js';
import { parseDate } from './parse-date.js';
import type { PersonnelRow } from './personnel.js';
import type { Header } from './recognize-header.js';

export interface KnownFamily {
  readonly id: JobFamilyId;
  readonly officialCode: string | null;
}

/** Families by what a file may call them, in lower case; several for a code that several bear. */
export type FamiliesByWord = ReadonlyMap<string, readonly JobFamilyId[]>;

/** An id of the catalogue wins over the same text used as a code. */
export function familiesByWord(families: readonly KnownFamily[]): FamiliesByWord {
  const byWord = new Map<string, JobFamilyId[]>();
  for (const { id, officialCode } of families) if (officialCode) byWord.set(officialCode.toLowerCase(), [...(byWord.get(officialCode.toLowerCase()) ?? []), id]);
  for (const { id } of families) byWord.set(id.toLowerCase(), [id]);
  return byWord;
}

// One address of RFC 5321's plain form: no comments, no quotes, a domain with a dot.
const ADDRESS = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}][\p{L}\p{N}-]*[\p{L}\p{N}]$/u;
 
const REFUSED_CHARACTER = /[\u0000-\u001f\u007f-\u009f\ufffd]/;
const LANGUAGES: Readonly<Record<string, Language>> = { fr: 'fr', français: 'fr', francais: 'fr', french: 'fr', en: 'en', anglais: 'en', english: 'en' };
const MAY_BE_EMPTY = new Set<Column>(['email', 'parentUnitCode', 'roleTitle', 'managerNumber', 'endDate', 'schedule', 'region', 'language']);

/** Reads one row; what is wrong in it is added to the faults, each with its column. Undefined for a row with faults. */
export function readRow(header: Header, families: FamiliesByWord, { row, cells }: FileRow, faults: FaultList): PersonnelRow | undefined {
  const before = faults.total;
  const text = new Map<Column, string>();
  for (const [column, place] of header) text.set(column, readCell(column, cells[place] ?? '', row, faults));
  if (cells.length > widthOf(header) && cells.slice(widthOf(header)).some((cell) => textOf(cell) !== '')) faults.add('CellsBeyondHeader', row, null, textOf(cells.findLast((cell) => textOf(cell) !== '')));
  const cellOf = (column: Column) => cells[header.get(column) ?? -1] ?? '';
  const email = text.get('email')?.toLowerCase();
  if (email && (!ADDRESS.test(email) || email.indexOf('@') > 64)) faults.add('AddressMalformed', row, 'email', email);
  const familyId = readFamily(families, text.get('family') ?? '', row, faults);
  const startDate = readDate('startDate', cellOf('startDate'), row, faults);
  const endDate = readDate('endDate', cellOf('endDate'), row, faults);
  if (startDate && endDate && endDate < startDate) faults.add('EndBeforeStart', row, 'endDate', endDate);
  const language = readLanguage(text.get('language') ?? '', row, faults);
  if (faults.total > before || !familyId || !startDate) return undefined;
  const of = (column: Column) => text.get(column) ?? '';
  return {
    row, number: of('number'), firstName: of('firstName'), lastName: of('lastName'), email: email === undefined ? undefined : email || null, language,
    managerNumber: orNull(text.get('managerNumber')), unitCode: of('unitCode'), unitName: of('unitName'), parentUnitCode: orNull(text.get('parentUnitCode')),
    familyId, roleTitle: text.get('roleTitle'), startDate, endDate: endDate ?? null, schedule: text.get('schedule'), region: text.get('region'),
  };
}

/** Cells up to the last one that has a header. */
function widthOf(header: Header): number {
  return Math.max(0, ...header.values()) + 1;
}

function orNull(text: string | undefined): string | null | undefined {
  return text === undefined ? undefined : text || null;
}

function readCell(column: Column, cell: Cell, row: number, faults: FaultList): string {
  const text = textOf(cell);
  if (isFormula(cell)) faults.add('FormulaRefused', row, column, text);
  else if (text === '' && !MAY_BE_EMPTY.has(column)) faults.add('ValueMissing', row, column);
  else if (text.length > COLUMNS[column].longest) faults.add('ValueTooLong', row, column, text);
  else if (REFUSED_CHARACTER.test(text)) faults.add('CharacterRefused', row, column, text);
  return text;
}

function readFamily(families: FamiliesByWord, text: string, row: number, faults: FaultList): JobFamilyId | undefined {
  if (text === '' || isFormula(text)) return undefined;
  const [family, another] = families.get(text.toLowerCase()) ?? [];
  if (!family) faults.add('JobFamilyUnknown', row, 'family', text);
  if (another) faults.add('JobFamilyAmbiguous', row, 'family', text);
  return family;
}

function readDate(column: 'startDate' | 'endDate', cell: Cell, row: number, faults: FaultList): string | undefined {
  const text = textOf(cell);
  if (isFormula(cell) || (text === '' && !(cell instanceof Date))) return undefined;
  const parsed = parseDate(cell);
  if (parsed.kind === 'Date') return parsed.date;
  faults.add(parsed.kind === 'Unreadable' ? 'DateUnreadable' : 'DateOutOfRange', row, column, text);
  return undefined;
}

function readLanguage(text: string, row: number, faults: FaultList): Language | undefined {
  if (text === '' || isFormula(text)) return undefined;
  const language = LANGUAGES[text.toLowerCase()];
  if (!language) faults.add('LanguageUnknown', row, 'language', text);
  return language;
}
