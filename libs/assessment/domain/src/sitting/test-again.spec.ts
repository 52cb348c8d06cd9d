import { daysAfter, type EvidenceId, quebecDay } from '@passerelle/kernel';
import { MONDAY } from '@passerelle/kernel/testing';

import { AGAIN_AFTER_DAYS, type PastConclusion, testAgainFrom } from './test-again.js';

const daysAgo = (days: number) => new Date(MONDAY.getTime() - days * 86_400_000);
const a = (state: PastConclusion['state'], days: number, evidenceId: EvidenceId | null = null): PastConclusion => ({ state, concludedAt: daysAgo(days), evidenceId });

describe('when a competency may be tested again', () => {
  it('is today, when it was never tested or the person stopped before the decision', () => {
    expect(testAgainFrom([], MONDAY)).toBeNull();
    expect(testAgainFrom([a('stopped', 1)], MONDAY)).toBeNull();
  });

  // Else ten answers, then a stop, would be tried again the same day until they please.
  it('is two weeks after what was stopped with enough answers to bring evidence', () => {
    expect(testAgainFrom([a('stopped', 1, 'e1' as EvidenceId)], MONDAY)).toBe(daysAfter(quebecDay(daysAgo(1)), AGAIN_AFTER_DAYS));
  });

  it('is two weeks after the last decision, whatever was decided before', () => {
    const past = [a('clear', 3), a('budgetSpent', 40), a('stopped', 1)];
    expect(testAgainFrom(past, MONDAY)).toBe(daysAfter(quebecDay(daysAgo(3)), AGAIN_AFTER_DAYS));
    expect(testAgainFrom([a('clear', AGAIN_AFTER_DAYS - 1)], MONDAY)).toBe(daysAfter(quebecDay(MONDAY), 1));
    expect(testAgainFrom([a('clear', AGAIN_AFTER_DAYS)], MONDAY)).toBeNull();
  });
});
