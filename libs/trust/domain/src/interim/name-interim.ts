import { daysAfter } from '@passerelle/kernel';

import type { Interim } from './interim.js';

/** Longest interim, in days: for more, the personnel file names another manager. */
export const LONGEST_INTERIM_DAYS = 366;

export type InterimRefusal =
  | { readonly kind: 'InterimDaysRefused'; readonly why: 'endsBeforeItStarts' | 'startsInThePast' | 'tooLong' }
  | { readonly kind: 'NobodyStandsInForThemselves' }
  | { readonly kind: 'InterimOverlaps'; readonly startsOn: string; readonly endsOn: string };

export type InterimWanted = Pick<Interim, 'managerId' | 'delegateId' | 'startsOn' | 'endsOn'>;

/**
 * Decides whether a manager may name somebody. One interim at a time for a team: two people deciding in the name of the
 * same absent manager could contradict each other, and nobody of the team would know whom to turn to.
 * @param others the manager's other interims that nobody put an end to
 * @param today as 2026-11-24
 */
export function nameInterim(wanted: InterimWanted, others: readonly Pick<Interim, 'startsOn' | 'endsOn'>[], today: string): { readonly kind: 'MayBeNamed' } | InterimRefusal {
  const { managerId, delegateId, startsOn, endsOn } = wanted;
  if (managerId === delegateId) return { kind: 'NobodyStandsInForThemselves' };
  if (endsOn < startsOn) return { kind: 'InterimDaysRefused', why: 'endsBeforeItStarts' };
  if (startsOn < today) return { kind: 'InterimDaysRefused', why: 'startsInThePast' };
  if (endsOn > daysAfter(startsOn, LONGEST_INTERIM_DAYS - 1)) return { kind: 'InterimDaysRefused', why: 'tooLong' };
  const met = others.find((other) => other.startsOn <= endsOn && startsOn <= other.endsOn);
  return met ? { kind: 'InterimOverlaps', startsOn: met.startsOn, endsOn: met.endsOn } : { kind: 'MayBeNamed' };
}
