import fc from 'fast-check';

import { estimationDay, momentOfDay, nextNight } from './estimation-day.js';

const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2036-01-01'), noInvalidDate: true });

describe('estimationDay', () => {
  it('is the day in Québec, not in Greenwich', () => expect(estimationDay(new Date('2026-11-24T03:00:00Z'))).toBe('2026-11-23'));
  it('weighs what was observed at work that day without any age', () => expect(momentOfDay('2026-11-23').getTime()).toBeLessThan(new Date('2026-11-23T12:00:00Z').getTime()));
});

describe('nextNight', () => {
  it('is always ahead, within a day, and another day than that of its evening', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const hours = (nextNight(now).getTime() - now.getTime()) / 3_600_000;
        expect(hours).toBeGreaterThan(0);
        expect(hours).toBeLessThanOrEqual(24);
        expect(estimationDay(nextNight(now)) > estimationDay(new Date(nextNight(now).getTime() - 5 * 3_600_000))).toBe(true);
      }),
    );
  });
});
