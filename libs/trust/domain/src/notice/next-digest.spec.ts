import fc from 'fast-check';

import { DIGEST_CLOSES_MINUTES, nextDigest } from './next-digest.js';

const told = (at: string) => nextDigest(new Date(at)).toISOString();

describe('nextDigest', () => {
  it('leaves at seven in Québec, in winter and in summer', () => {
    expect(told('2026-11-23T20:00:00Z')).toBe('2026-11-24T12:00:00.000Z');
    expect(told('2026-07-06T20:00:00Z')).toBe('2026-07-07T11:00:00.000Z');
  });
  it('leaves the same morning for what is told before it', () => expect(told('2026-11-23T05:30:00Z')).toBe('2026-11-23T12:00:00.000Z'));
  it('leaves what is told while it starts for the day after', () => {
    expect(told('2026-11-23T11:49:00Z')).toBe('2026-11-23T12:00:00.000Z');
    expect(told('2026-11-23T11:55:00Z')).toBe('2026-11-24T12:00:00.000Z');
  });
  it('waits for Monday over the week-end, also when the clocks change', () => {
    expect(told('2026-11-20T20:00:00Z')).toBe('2026-11-23T12:00:00.000Z');
    expect(told('2026-03-07T15:00:00Z')).toBe('2026-03-09T11:00:00.000Z');
    expect(told('2026-10-31T15:00:00Z')).toBe('2026-11-02T12:00:00.000Z');
  });
  it('knows what day it is in Québec, not in Greenwich', () => expect(told('2026-11-24T02:00:00Z')).toBe('2026-11-24T12:00:00.000Z'));
  it('is always ahead, and never more than a week-end away', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true }), (now) => {
        const minutes = (nextDigest(now).getTime() - now.getTime()) / 60_000;
        return minutes > DIGEST_CLOSES_MINUTES && minutes <= 3 * 24 * 60 + 60 + DIGEST_CLOSES_MINUTES;
      }),
    );
  });
});
