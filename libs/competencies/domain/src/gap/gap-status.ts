import type { EstimatedLevel } from '../estimate/estimate-person.js';
import { type EstimationSettings, SETTINGS } from '../estimate/settings.js';
import type { Level } from '../framework/framework.js';

export const GAP_STATUSES = ['met', 'near', 'below', 'notAssessed'] as const;
export type GapStatus = (typeof GAP_STATUSES)[number];
/** People of a group in each state. */
export type StatusCounts = Readonly<Record<GapStatus, number>>;

/** Probability, 0–1, that the level is at least the required one. */
export function probabilityOfMeeting({ probabilities }: Pick<EstimatedLevel, 'probabilities'>, required: Level): number {
  return probabilities.slice(required).reduce((sum, probability) => sum + probability, 0);
}

/**
 * Status of a level against a requirement, from the probability of meeting it and not from the mean.
 * Nothing but self-assessment, or an interval wider than the settings allow, says nothing: not assessed.
 */
export function gapStatus(estimate: EstimatedLevel | null, required: Level, settings: EstimationSettings = SETTINGS): GapStatus {
  if (estimate === null || estimate.selfAssessedOnly || estimate.high - estimate.low > settings.widestInterval) return 'notAssessed';
  return statusOf(probabilityOfMeeting(estimate, required), settings);
}

/** What the person's own word points at, « d'après vous »: the same thresholds, to be confirmed. */
export function selfAssessedStatus(estimate: EstimatedLevel | null, required: Level, settings: EstimationSettings = SETTINGS): Exclude<GapStatus, 'notAssessed'> | null {
  if (estimate === null || !estimate.selfAssessedOnly) return null;
  return statusOf(probabilityOfMeeting(estimate, required), settings);
}

function statusOf(probability: number, { metAt, nearAt }: EstimationSettings): Exclude<GapStatus, 'notAssessed'> {
  if (probability >= metAt) return 'met';
  return probability >= nearAt ? 'near' : 'below';
}
