import { type Cell, textOf } from './cell.js';
import { type Column, COLUMN_NAMES, columnOf, COLUMNS } from './column.js';
import type { FaultList } from './fault.js';

/** Where each column is, from 0; what is not in the file is not in the map. */
export type Header = ReadonlyMap<Column, number>;

/** Finds the columns in the first row: French or English headers, in any order. Every fault is named. */
export function recognizeHeader(cells: readonly Cell[], faults: FaultList): Header {
  const header = new Map<Column, number>();
  for (const [place, cell] of cells.entries()) {
    const text = textOf(cell);
    if (text === '') continue;
    const column = columnOf(text);
    if (!column) faults.add('ColumnUnknown', 1, null, text);
    else if (header.has(column)) faults.add('ColumnTwice', 1, column, text);
    else header.set(column, place);
  }
  for (const column of COLUMN_NAMES) if (COLUMNS[column].required && !header.has(column)) faults.add('ColumnMissing', 1, column);
  return header;
}
