import { MINIMUM_PERSONS } from '@passerelle/kernel';

/** Quarters of the planned time to which the time spent is rounded. */
const STEPS = 4;

/**
 * The time that a lesson takes: the median of those who finished it, rounded to a quarter of the planned time, so that it
 * is nobody's own. Those who left a page open or only leafed through weigh no more than the others.
 * @returns minutes, or null below five people
 */
export function typicalMinutes(plannedMinutes: number, seconds: readonly number[]): number | null {
  if (seconds.length < MINIMUM_PERSONS) return null;
  const sorted = seconds.toSorted((a, b) => a - b);
  const middle = ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
  const step = (plannedMinutes * 60) / STEPS;
  return Math.round((Math.round(middle / step) * step) / 60);
}
