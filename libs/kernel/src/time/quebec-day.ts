const QUEBEC_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it is in Québec at that moment, as 2026-11-23. */
export function quebecDay(moment: Date): string {
  return QUEBEC_DAY.format(moment);
}

/** The day so many days later (or before, for a negative number), as 2026-11-23. */
export function daysAfter(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Days from one day to another, as 2026-11-23; below 0 when it is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
