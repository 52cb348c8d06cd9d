import { daysAfter } from '@passerelle/kernel';
import fc from 'fast-check';

import { type HeldDays, movementsOf, staysOf } from './team-movements.js';

const TODAY = '2026-11-24';
const from = (days: number, end: number | null = null): HeldDays => ({ startDate: daysAfter(TODAY, days), endDate: end === null ? null : daysAfter(TODAY, end) });
const kinds = (...held: HeldDays[]) => movementsOf(held, TODAY).map(({ kind, on }) => `${kind} ${on}`);

describe('movementsOf', () => {
  it('sees whoever came in the last sixty days, today included, and no earlier', () => {
    expect([kinds(from(-61)), kinds(from(-60)), kinds(from(0))]).toEqual([[], ['arrived 2026-09-25'], ['arrived 2026-11-24']]);
  });

  it('sees whoever comes in the next sixty days', () => {
    expect([kinds(from(1)), kinds(from(60)), kinds(from(61))]).toEqual([['arriving 2026-11-25'], ['arriving 2027-01-23'], []]);
  });

  it('sees whoever leaves, on their last day too, and nothing the day after', () => {
    expect([kinds(from(-900, -1)), kinds(from(-900, 0)), kinds(from(-900, 60)), kinds(from(-900, 61))]).toEqual([[], ['leaving 2026-11-24'], ['leaving 2027-01-23'], []]);
  });

  it('does not take a change of job from one day to the next for a departure and an arrival', () => {
    expect(kinds(from(-900, 10), from(11))).toEqual([]);
    expect(kinds(from(-900, 10), from(5))).toEqual([]);
    expect(kinds(from(-900, 10), from(12))).toEqual(['leaving 2026-12-04', 'arriving 2026-12-06']);
  });
});

describe('staysOf', () => {
  const held = fc.array(fc.tuple(fc.integer({ min: -200, max: 200 }), fc.option(fc.nat(60))).map(([start, length]) => from(start, length === null ? null : start + length)), { maxLength: 8 });
  const covers = (stays: readonly HeldDays[], day: string) => stays.some(({ startDate, endDate }) => startDate <= day && (endDate === null || day <= endDate));

  it('covers the days that the assignments cover, no more and no fewer, with a day between two stays at least', () => {
    fc.assert(
      fc.property(held, fc.integer({ min: -210, max: 270 }), (assignments, days) => {
        const stays = staysOf(assignments);
        const day = daysAfter(TODAY, days);
        const apart = stays.every(({ endDate }, index) => index === stays.length - 1 || (endDate !== null && daysAfter(endDate, 1) < stays[index + 1]!.startDate));
        return apart && covers(stays, day) === covers(assignments, day);
      }),
    );
  });
});
