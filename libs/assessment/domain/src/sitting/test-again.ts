import { daysAfter, type EvidenceId, quebecDay } from '@passerelle/kernel';

import type { AimState } from './sitting.js';

/** Days after which a competency may be tested again: questions are few, and what one learns takes longer. */
export const AGAIN_AFTER_DAYS = 14;

/** What a sitting was done with, and when. */
export interface PastConclusion {
  readonly state: Exclude<AimState, 'open'>;
  readonly concludedAt: Date;
  /** The evidence that it brought; null where it brought none. */
  readonly evidenceId: EvidenceId | null;
}

/**
 * The first day on which a competency may be tested again, as 2026-11-23; null when it may be today. Whoever stopped
 * before their answers were enough to bring evidence begins again when they like; evidence counts, and waits as a decision does.
 * @param past decisions of the person about the competency, in any order
 */
export function testAgainFrom(past: readonly PastConclusion[], now: Date): string | null {
  const decided = past.filter(({ state, evidenceId }) => state !== 'stopped' || evidenceId !== null).map(({ concludedAt }) => concludedAt.getTime());
  if (decided.length === 0) return null;
  const from = daysAfter(quebecDay(new Date(Math.max(...decided))), AGAIN_AFTER_DAYS);
  return quebecDay(now) < from ? from : null;
}
