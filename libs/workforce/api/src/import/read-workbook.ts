import { Readable } from 'node:stream';

import { type Cell, type FileRow, MAXIMUM_ROWS } from '@passerelle/workforce-domain';
import excel from 'exceljs';

import { checkArchive } from './check-archive.js';
import { UnreadableFile } from './unreadable-file.js';

/** More columns than any personnel file has; a wider row is cut, and its cells beyond the header are refused later. */
const WIDEST = 64;
/** Rows kept: one more than may be imported, with its header and some empty ones, is enough to refuse the file. */
const MOST_ROWS = MAXIMUM_ROWS + 1000;

/** Reads the first sheet of a workbook. @throws UnreadableFile */
export async function readWorkbook(bytes: Buffer): Promise<FileRow[]> {
  await checkArchive(bytes);
  const rows: FileRow[] = [];
  try {
    const reader = new excel.stream.xlsx.WorkbookReader(Readable.from([bytes]), { worksheets: 'emit', sharedStrings: 'cache', hyperlinks: 'ignore', styles: 'cache', entries: 'ignore' });
    for await (const sheet of reader) {
      // Later sheets are read through, not kept: leaving the archive half read would leave its stream open.
      if (rows.length > 0) break;
      for await (const { number, values } of sheet) {
        rows.push({ row: number, cells: (values as unknown[]).slice(1, WIDEST).map(cellOf) });
        if (rows.length > MOST_ROWS) return rows;
      }
    }
  } catch {
    throw new UnreadableFile('FileBroken');
  }
  return rows;
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date) return value;
  const parts = value as { formula?: string; sharedFormula?: string; text?: unknown; richText?: { text: string }[]; error?: string };
  const formula = parts.formula ?? parts.sharedFormula;
  if (formula !== undefined) return { formula };
  if (parts.richText) return parts.richText.map(({ text }) => text).join('');
  if (parts.text !== undefined) return cellOf(parts.text);
  return parts.error ?? '';
}
