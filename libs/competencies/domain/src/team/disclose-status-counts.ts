import { MINIMUM_PERSONS } from '@passerelle/kernel';

import { GAP_STATUSES, type GapStatus } from '../gap/gap-status.js';

export type StatusCounts = Readonly<Record<GapStatus, number>>;

/**
 * Decides whether the counts of a group may be shown to someone who sees some of its people one by one.
 * Shown only when the others are nobody, or at least five of whom not all are in the same state (DESIGN, section 7).
 *
 * @param all statuses of everyone in the group
 * @param visible what the viewer sees person by person, *not assessed* standing also for *not shared*
 */
export function discloseStatusCounts(all: readonly GapStatus[], visible: readonly (GapStatus | null)[], minimum = MINIMUM_PERSONS): StatusCounts | null {
  if (all.length < minimum) return null;
  const others = all.filter((_, index) => visible[index] === null || visible[index] === undefined);
  if (others.length > 0 && others.length < minimum) return null;
  if (others.length > 0 && new Set(others).size === 1) return null;
  return count(all);
}

function count(statuses: readonly GapStatus[]): StatusCounts {
  const counts = Object.fromEntries(GAP_STATUSES.map((status) => [status, 0])) as Record<GapStatus, number>;
  for (const status of statuses) counts[status] += 1;
  return counts;
}
