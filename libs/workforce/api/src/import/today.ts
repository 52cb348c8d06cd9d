const QUEBEC_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day it is in Québec, as 2026-11-23. */
export function today(now: Date): string {
  return QUEBEC_DAY.format(now);
}
