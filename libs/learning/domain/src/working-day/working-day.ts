import { daysAfter, daysBetween } from '@passerelle/kernel';

/** Days from one to the other, the first counted and the last too; 0 when the last is before the first. */
export function daysFromTo(from: string, to: string): number {
  return Math.max(0, daysBetween(from, to) + 1);
}

/** 0 for Sunday. */
export function weekday(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}

/** Easter Sunday of a year of the Gregorian calendar (Meeus, Jones and Butcher's algorithm: Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return dayOf(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The nth Monday of a month. */
function monday(year: number, month: number, nth: number): string {
  const first = dayOf(year, month, 1);
  return daysAfter(first, ((8 - weekday(first)) % 7) + (nth - 1) * 7);
}

/**
 * Public holidays of Québec (Act respecting labour standards, section 60; National Holiday Act), with Good Friday and
 * Easter Monday both, and the days that the public service adds around Christmas and New Year's Day.
 */
function holidaysOf(year: number): ReadonlySet<string> {
  const patriots = daysAfter(dayOf(year, 5, 24), -((weekday(dayOf(year, 5, 24)) + 6) % 7));
  return new Set([
    ...[dayOf(year, 1, 1), dayOf(year, 1, 2), daysAfter(easter(year), -2), daysAfter(easter(year), 1), patriots, dayOf(year, 6, 24), dayOf(year, 7, 1)],
    ...[monday(year, 9, 1), monday(year, 10, 2), dayOf(year, 12, 24), dayOf(year, 12, 25), dayOf(year, 12, 26), dayOf(year, 12, 31)],
  ]);
}

/** Whether people are at work that day: neither a Saturday, a Sunday nor a holiday. */
export function isWorkingDay(day: string): boolean {
  return ![0, 6].includes(weekday(day)) && !holidaysOf(Number(day.slice(0, 4))).has(day);
}

/** The last working day before a day. */
export function workingDayBefore(day: string): string {
  let before = daysAfter(day, -1);
  while (!isWorkingDay(before)) before = daysAfter(before, -1);
  return before;
}
