/** The organization's clock: every public body of the product keeps Québec's. */
export const QUEBEC_ZONE = 'America/Toronto';

/** Québec is four hours behind Greenwich in summer, five in winter. */
const HOURS_BEHIND = [4, 5];
const HOUR = 3_600_000;
const PARTS = new Intl.DateTimeFormat('en-CA', { timeZone: QUEBEC_ZONE, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });

/** A day, as 2026-12-02, and a time of it, as 09:30, on Québec's clock. */
export interface QuebecTime {
  readonly day: string;
  readonly time: string;
}

/** What Québec's clock shows at an instant. */
export function quebecTimeOf(at: Date): QuebecTime {
  const part = Object.fromEntries(PARTS.formatToParts(at).map(({ type, value }) => [type, value]));
  return { day: `${part['year']}-${part['month']}-${part['day']}`, time: `${part['hour']}:${part['minute']}` };
}

/**
 * The instant at which Québec's clock shows that time; the first of the two in the hour that comes twice in November.
 * @returns null for a time that does not exist: a 31st of November, or the hour that is skipped in March
 */
export function instantInQuebec({ day, time }: QuebecTime): Date | null {
  const asIfInGreenwich = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(asIfInGreenwich)) return null;
  const instants = HOURS_BEHIND.map((hours) => new Date(asIfInGreenwich + hours * HOUR));
  return instants.find((at) => quebecTimeOf(at).day === day && quebecTimeOf(at).time === time) ?? null;
}
