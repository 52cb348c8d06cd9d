import { daysAfter, quebecDay } from '@passerelle/kernel';
import { MONDAY } from '@passerelle/kernel/testing';

import { AGAIN_AFTER_DAYS, testAgainFrom } from './test-again.js';

const daysAgo = (days: number) => new Date(MONDAY.getTime() - days * 86_400_000);

describe('when a competency may be tested again', () => {
  it('is today, when it was never tested or the person stopped before the decision', () => {
    expect(testAgainFrom([], MONDAY)).toBeNull();
    expect(testAgainFrom([{ state: 'stopped', concludedAt: daysAgo(1) }], MONDAY)).toBeNull();
  });

  it('is two weeks after the last decision, whatever was decided before', () => {
    const past = [{ state: 'clear' as const, concludedAt: daysAgo(3) }, { state: 'budgetSpent' as const, concludedAt: daysAgo(40) }, { state: 'stopped' as const, concludedAt: daysAgo(1) }];
    expect(testAgainFrom(past, MONDAY)).toBe(daysAfter(quebecDay(daysAgo(3)), AGAIN_AFTER_DAYS));
    expect(testAgainFrom([{ state: 'clear', concludedAt: daysAgo(AGAIN_AFTER_DAYS - 1) }], MONDAY)).toBe(daysAfter(quebecDay(MONDAY), 1));
    expect(testAgainFrom([{ state: 'clear', concludedAt: daysAgo(AGAIN_AFTER_DAYS) }], MONDAY)).toBeNull();
  });
});
