import fc from 'fast-check';

import { daysAfter, quebecDay } from './quebec-day.js';

describe('quebecDay', () => {
  it('turns at midnight in Québec, in winter and in summer', () => {
    expect(quebecDay(new Date('2026-11-24T04:59:59Z'))).toBe('2026-11-23');
    expect(quebecDay(new Date('2026-11-24T05:00:00Z'))).toBe('2026-11-24');
    expect(quebecDay(new Date('2026-07-02T03:59:59Z'))).toBe('2026-07-01');
    expect(quebecDay(new Date('2026-07-02T04:00:00Z'))).toBe('2026-07-02');
  });
});

describe('daysAfter', () => {
  it('goes over months, years and the changes of the clocks', () => {
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysAfter('2026-03-08', 1)).toBe('2026-03-09');
    expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('comes back to where it began', () => {
    fc.assert(fc.property(fc.integer({ min: -5000, max: 5000 }), (days) => daysAfter(daysAfter('2026-11-24', days), -days) === '2026-11-24'));
  });
});
