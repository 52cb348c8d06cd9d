/** Months that may be read: a year. */
const MOST_MONTHS = 12;

/**
 * The calendar months that are over, as 2026-11, the latest first. Nothing else may be asked for: months have no day in
 * common, so that no period is another less a few days, which would tell of those few days alone.
 * @param today in Québec, as 2026-12-01
 */
export function closedMonths(today: string, most = MOST_MONTHS): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: most }, (_, back) => monthOf(year * 12 + month - 2 - back));
}

/** The first day of a month, and the first after it, as 2026-11-01. */
export function daysOfMonth(month: string): { readonly first: string; readonly after: string } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { first: `${month}-01`, after: `${monthOf(year * 12 + number)}-01` };
}

/** @param count months since the year 0 */
function monthOf(count: number): string {
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}
