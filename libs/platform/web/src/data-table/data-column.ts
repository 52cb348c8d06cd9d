import { plainText } from '../language/plain-text.js';

export interface DataColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** What the column holds: it is sorted, searched, written to the CSV, and shown unless a cell template is given. */
  readonly value: (row: Row) => string | number | null;
  readonly sortable?: boolean;
  readonly numeric?: boolean;
  /** The row's name: a header cell for screen readers. One column a table. */
  readonly rowHeader?: boolean;
}

export interface DataSort {
  readonly columnId: string;
  readonly descending: boolean;
}

/** Rows whose columns hold every word that was typed, whatever the accents and the capitals. */
export function rowsMatching<Row>(rows: readonly Row[], columns: readonly DataColumn<Row>[], typed: string): readonly Row[] {
  const words = plainText(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = plainText(columns.map((column) => column.value(row) ?? '').join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** A sorted copy; what is missing comes last in both directions. */
export function rowsSorted<Row>(rows: readonly Row[], column: DataColumn<Row> | undefined, descending: boolean, collator: Intl.Collator): readonly Row[] {
  if (!column) return rows;
  const direction = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [left, right] = [column.value(one), column.value(other)];
    if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0);
    if (typeof left === 'number' && typeof right === 'number') return direction * (left - right);
    return direction * collator.compare(String(left), String(right));
  });
}

/** CSV that a spreadsheet opens as it should: a mark of encoding, semicolons in French, no formula left alive. */
export function csvOf<Row>(rows: readonly Row[], columns: readonly DataColumn<Row>[], separator: ';' | ','): string {
  const written = (value: string | number | null): string => {
    if (typeof value === 'number') return separator === ';' ? String(value).replace('.', ',') : String(value);
    const text = value ?? '';
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /["\n\r;,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [columns.map((column) => written(column.header)), ...rows.map((row) => columns.map((column) => written(column.value(row))))];
  return '\ufeff' + lines.map((line) => line.join(separator)).join('\r\n') + '\r\n';
}
