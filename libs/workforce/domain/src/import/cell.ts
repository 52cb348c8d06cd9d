/** One cell as the reader of the file found it; an empty cell is an empty text. */
export type Cell = string | number | boolean | Date | { readonly formula: string };

/** One row of the file, numbered as a spreadsheet shows it: the header is row 1. */
export interface FileRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** What a spreadsheet program would compute, or take for a command, when it opens the text. */
const COMPUTED = /^[=+\-@＝＋－＠\t\r]/;

/** Whether the cell is a formula, or text that a spreadsheet would take for one. */
export function isFormula(cell: Cell): boolean {
  if (typeof cell === 'string') return COMPUTED.test(cell.replace(/^[ \u00a0\ufeff]+/, ''));
  return typeof cell === 'object' && 'formula' in cell;
}

/** The cell as text: trimmed, one form for each accented letter; a date as 2026-11-23. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell.normalize('NFC').trim();
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'object') return cell.formula.startsWith('=') ? cell.formula : `=${cell.formula}`;
  return String(cell);
}

/** Text for a cell of a report, which no spreadsheet takes for a formula (OWASP, CSV Injection). */
export function inertText(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}
