import { Archive, UnreadableArchive } from '@passerelle/platform-api';
import { type Cell, type FileRow, MAXIMUM_ROWS } from '@passerelle/workforce-domain';

import { readMarkup } from './read-markup.js';
import { UnreadableFile } from './unreadable-file.js';
import { readWorkbookParts, type WorkbookParts } from './workbook-parts.js';

/** Largest size of a sheet once unpacked, in bytes; it is read as it comes, not kept. */
const LARGEST_SHEET = 400 * 1024 * 1024;
/** More columns than any personnel file has; cells beyond are left out. */
const WIDEST = 64;
/** Rows kept: one more than may be imported, with its header and some empty ones, is enough to refuse the file. */
const MOST_ROWS = MAXIMUM_ROWS + 1000;
/** Days from 30 December 1899, and from 1 January 1904, to the Unix epoch. */
const DAYS_TO_EPOCH = { from1900: 25_569, from1904: 24_107 } as const;

interface OpenCell {
  readonly place: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string | null;
}

/** Reads the first sheet of a workbook (ECMA-376, part 1, 18.3.1). @throws UnreadableFile */
export async function readWorkbook(bytes: Buffer): Promise<FileRow[]> {
  try {
    return await readRows(bytes);
  } catch (cause) {
    if (cause instanceof UnreadableArchive) throw new UnreadableFile(cause.kind === 'TooLarge' ? 'WorkbookTooLarge' : 'FileBroken');
    throw cause;
  }
}

async function readRows(bytes: Buffer): Promise<FileRow[]> {
  const archive = new Archive(bytes);
  const parts = await readWorkbookParts(archive);
  const rows: FileRow[] = [];
  if (!archive.has(parts.sheet)) throw new UnreadableFile('FileBroken');
  await readMarkup(archive.text(parts.sheet, LARGEST_SHEET), sheetReader(parts, rows));
  return rows;
}

function sheetReader(parts: WorkbookParts, rows: FileRow[]) {
  let row: { row: number; cells: Cell[] } | undefined;
  let cell: OpenCell | undefined;
  let inside = '';
  return {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      inside = name;
      if (name === 'row') row = { row: Number(attributes['r'] ?? (rows.at(-1)?.row ?? 0) + 1), cells: [] };
      if (name === 'c' && row) cell = { place: placeOf(attributes['r']) ?? row.cells.length, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? -1), value: '', formula: null };
      if (name === 'f' && cell) cell.formula = '';
    },
    text: (text: string) => {
      if (!cell) return;
      if (inside === 'f') cell.formula += text;
      if (inside === 'v' || inside === 't') cell.value += text;
    },
    close: (name: string) => {
      inside = '';
      if (name === 'row' && row) rows.push(row);
      if (name !== 'c' || !cell || !row) return;
      if (cell.place < WIDEST) {
        while (row.cells.length < cell.place) row.cells.push('');
        row.cells[cell.place] = valueOf(cell, parts);
      }
      cell = undefined;
    },
    done: () => rows.length > MOST_ROWS,
  };
}

/** The column of `C5`, from 0. */
function placeOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf({ type, style, value, formula }: OpenCell, { strings, dateStyles, from1904 }: WorkbookParts): Cell {
  if (formula !== null) return { formula };
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1';
  if (type !== 'n' || value === '') return value;
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  return dateStyles[style] ? new Date((number - (from1904 ? DAYS_TO_EPOCH.from1904 : DAYS_TO_EPOCH.from1900)) * 86_400_000) : number;
}
