import * as fc from 'fast-check';

import { instantInQuebec, quebecTimeOf } from './quebec-time.js';
import { daysFromTo, easter, isWorkingDay, workingDayBefore } from './working-day.js';

describe('workingDayBefore', () => {
  it('is the day before, or the Friday before a weekend', () => {
    expect(workingDayBefore('2026-12-03')).toBe('2026-12-02');
    expect(workingDayBefore('2026-12-07')).toBe('2026-12-04');
  });
  it('steps over the holidays of Québec', () => {
    expect(workingDayBefore('2026-06-25')).toBe('2026-06-23');
    expect(workingDayBefore('2027-01-04')).toBe('2026-12-30');
    expect(workingDayBefore('2027-03-30')).toBe('2027-03-25');
  });
  it.each(['2026-05-18', '2027-05-24', '2026-09-07', '2026-10-12', '2026-04-03', '2026-04-06'])('knows that nobody works on %s', (day) => expect(isWorkingDay(day)).toBe(false));
  it('knows Monday the 25th of May as a working day: the holiday is the Monday before', () => expect([isWorkingDay('2026-05-25'), isWorkingDay('2028-05-22')]).toEqual([true, false]));
  it('counts Easter as the tables do', () => expect([2024, 2025, 2026, 2027, 2038].map(easter)).toEqual(['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25']));
});

describe('days', () => {
  it('are counted with the first and the last', () => expect([daysFromTo('2026-11-02', '2026-11-08'), daysFromTo('2026-11-02', '2026-11-02'), daysFromTo('2026-11-02', '2026-11-01')]).toEqual([7, 1, 0]));
});

describe('instantInQuebec', () => {
  it('is five hours behind in winter, four in summer', () => {
    expect(instantInQuebec({ day: '2026-12-02', time: '09:30' })?.toISOString()).toBe('2026-12-02T14:30:00.000Z');
    expect(instantInQuebec({ day: '2026-07-02', time: '09:30' })?.toISOString()).toBe('2026-07-02T13:30:00.000Z');
  });
  it('refuses what no clock shows', () => {
    expect(instantInQuebec({ day: '2027-03-14', time: '02:30' })).toBeNull();
    expect(instantInQuebec({ day: '2026-11-31', time: '09:30' })).toBeNull();
    expect(instantInQuebec({ day: '2026-11-30', time: '25:30' })).toBeNull();
  });
  it('comes back to the time that it was given', () =>
    fc.assert(fc.property(fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true }), (at) => {
      const shown = quebecTimeOf(at);
      const back = instantInQuebec(shown);
      expect(back && quebecTimeOf(back)).toEqual(shown);
    })));
});
