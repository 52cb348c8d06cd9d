import { quebecDay } from '@passerelle/kernel';

/** Four in the morning in Québec in summer, three in winter: the day has turned everywhere, and nobody is at work. */
const NIGHT_UTC_HOUR = 8;
const DAY = 86_400_000;

/** The day, in Québec, for which levels are computed, as 2026-11-23. */
export function estimationDay(now: Date): string {
  return quebecDay(now);
}

/**
 * The moment at which the evidence of a day is weighed: levels move once a day, so that whoever computes them that day
 * finds the same figures to the digit. What is observed during the day has no age yet.
 */
export function momentOfDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** When evidence has next aged by a day: the coming night, always ahead and never more than a day away. */
export function nextNight(now: Date): Date {
  const tonight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), NIGHT_UTC_HOUR);
  return new Date(tonight > now.getTime() ? tonight : tonight + DAY);
}
