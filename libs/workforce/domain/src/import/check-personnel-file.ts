import { type FileRow, textOf } from './cell.js';
import { checkTogether } from './check-together.js';
import { FaultList, type ImportFault, MAXIMUM_ROWS } from './fault.js';
import type { Personnel, PersonnelRow } from './personnel.js';
import { familiesByWord, type KnownFamily, readRow } from './read-row.js';
import { recognizeHeader } from './recognize-header.js';

export type CheckedFile =
  | { readonly kind: 'PersonnelFile'; readonly rows: readonly PersonnelRow[] }
  | { readonly kind: 'PersonnelFileFaulty'; readonly faults: readonly ImportFault[]; readonly total: number };

export interface Check {
  readonly families: readonly KnownFamily[];
  /** The people as they stand: whom a row may name as manager, which units may be a parent. */
  readonly personnel: Personnel;
  /** How many faults are kept; all are counted. */
  readonly most?: number;
}

/**
 * Checks a whole personnel file. Either it holds no fault, or every fault is named and nothing of it may be written.
 * @param rows the header first, then one row an assignment; rows without a value are skipped
 */
export function checkPersonnelFile(rows: readonly FileRow[], { families, personnel, most }: Check): CheckedFile {
  const faults = new FaultList(most);
  const [first, ...rest] = rows.filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
  const header = recognizeHeader(first?.cells ?? [], faults);
  if (rest.length > MAXIMUM_ROWS) faults.add('TooManyRows', null, null, String(rest.length));
  if (faults.total === 0 && rest.length === 0) faults.add('NoRows', null, null);
  if (faults.total > 0) return faulty(faults);
  const words = familiesByWord(families);
  const read: PersonnelRow[] = [];
  for (const row of rest) {
    const person = readRow(header, words, row, faults);
    if (person) read.push(person);
  }
  // A row at fault is not among those read: what refers to it would seem unknown.
  const mentioned = { numbers: mentions(rest, header.get('number')), units: mentions(rest, header.get('unitCode')) };
  checkTogether(read, mentioned, personnel, faults);
  return faults.total > 0 ? faulty(faults) : { kind: 'PersonnelFile', rows: read };
}

function mentions(rows: readonly FileRow[], place = -1): ReadonlySet<string> {
  return new Set(rows.map(({ cells }) => textOf(cells[place])));
}

function faulty({ kept, total }: FaultList): CheckedFile {
  const order = (fault: ImportFault) => fault.row ?? 0;
  return { kind: 'PersonnelFileFaulty', faults: kept.toSorted((a, b) => order(a) - order(b)), total };
}
