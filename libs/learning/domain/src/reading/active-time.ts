/** The longest silence between two signs of activity that still counts as reading, in seconds: a long paragraph is read without a gesture. */
export const LONGEST_SILENCE_SECONDS = 120;

/** The most that one record of time may hold, in seconds: a morning without a network. */
export const LONGEST_RECORD_SECONDS = 4 * 3600;

/**
 * Seconds that count between two signs of activity on a page that stayed in sight: the time gone by, at most the longest silence.
 * Nothing counts while the clock of the device goes back.
 * @param previous the sign before, in milliseconds; undefined where the page has just come in sight
 */
export function activeSeconds(previous: number | undefined, now: number): number {
  if (previous === undefined) return 0;
  return Math.min(Math.max(0, (now - previous) / 1000), LONGEST_SILENCE_SECONDS);
}
