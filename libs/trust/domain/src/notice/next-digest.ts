/** Hour of the digest, in Québec. */
export const DIGEST_HOUR = 7;

/** What is told in the last minutes waits for the digest after: that of today may have begun. */
export const DIGEST_CLOSES_MINUTES = 10;

/** A digest does not go further back: what nobody could be sent for a week is in the app. */
export const DIGEST_DAYS = 7;

/** Seven in the morning is eleven or twelve in Greenwich, in summer or in winter. */
const UTC_HOURS = [11, 12];
const QUEBEC = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto', hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', weekday: 'short' });

/** When what is told now leaves with the digest: at seven in Québec, from Monday to Friday. */
export function nextDigest(now: Date): Date {
  const closing = now.getTime() + DIGEST_CLOSES_MINUTES * 60_000;
  const { year, month, day } = inQuebec(now);
  for (let later = 0; ; later += 1) {
    const due = UTC_HOURS.map((hour) => new Date(Date.UTC(year, month - 1, day + later, hour))).find((at) => inQuebec(at).hour === DIGEST_HOUR);
    if (due && due.getTime() > closing && !['Sat', 'Sun'].includes(inQuebec(due).weekday)) return due;
  }
}

function inQuebec(at: Date) {
  const parts = Object.fromEntries(QUEBEC.formatToParts(at).map(({ type, value }) => [type, value]));
  return { year: Number(parts['year']), month: Number(parts['month']), day: Number(parts['day']), hour: Number(parts['hour']), weekday: String(parts['weekday']) };
}
