import type { Cell } from './cell.js';
import { textOf } from './cell.js';

/** Years outside of these are slips of the keyboard. */
export const FIRST_YEAR = 1940;
export const LAST_YEAR = 2099;

export type ParsedDate = { readonly kind: 'Date'; readonly date: string } | { readonly kind: 'Unreadable' } | { readonly kind: 'OutOfRange' };

/** Days from the Unix epoch back to 30 December 1899, the day 0 of a spreadsheet (ECMA-376, part 1, 18.17.4.1). */
const SPREADSHEET_DAY_0 = -25_569;

/**
 * Reads a day: text as 2026-11-23 (a midnight may follow), a spreadsheet's date, or its serial number.
 * Other orders of day and month are not guessed.
 */
export function parseDate(cell: Cell): ParsedDate {
  if (typeof cell === 'number') return Number.isInteger(cell) ? inRange(new Date((cell + SPREADSHEET_DAY_0) * 86_400_000).toISOString().slice(0, 10)) : { kind: 'Unreadable' };
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(textOf(cell));
  if (!match) return { kind: 'Unreadable' };
  const date = `${match[1]}-${match[2]}-${match[3]}`;
  const day = new Date(`${date}T00:00:00Z`);
  // A day that the month does not have rolls over to the next month, or is refused outright.
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date) return { kind: 'Unreadable' };
  return inRange(date);
}

function inRange(date: string): ParsedDate {
  const year = Number(date.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR && date.length === 10 ? { kind: 'Date', date } : { kind: 'OutOfRange' };
}
