import type { EmployeeId } from '@passerelle/kernel';
import fc from 'fast-check';

import { interimState } from './interim.js';
import { type InterimWanted, nameInterim } from './name-interim.js';

const MANAGER = 'm' as EmployeeId;
const DELEGATE = 'd' as EmployeeId;
const wanted = (over: Partial<InterimWanted> = {}): InterimWanted => ({ managerId: MANAGER, delegateId: DELEGATE, startsOn: '2026-12-07', endsOn: '2026-12-18', ...over });
const TODAY = '2026-11-24';

describe('interimState', () => {
  const interim = { startsOn: '2026-12-07', endsOn: '2026-12-18', endedAt: null };

  it('runs from its first day to its last, both included', () => {
    expect(['2026-12-06', '2026-12-07', '2026-12-18', '2026-12-19'].map((day) => interimState(interim, day))).toEqual(['toCome', 'running', 'running', 'over']);
  });

  it('is ended for good as soon as the manager says so', () => {
    expect(['2026-12-06', '2026-12-10', '2026-12-19'].map((day) => interimState({ ...interim, endedAt: new Date() }, day))).toEqual(['ended', 'ended', 'ended']);
  });
});

describe('nameInterim', () => {
  it('takes a day as short as today alone', () => {
    expect(nameInterim(wanted({ startsOn: TODAY, endsOn: TODAY }), [], TODAY)).toEqual({ kind: 'MayBeNamed' });
  });

  it('refuses oneself, days the wrong way round, days that are past and more than a year', () => {
    expect(nameInterim(wanted({ delegateId: MANAGER }), [], TODAY).kind).toBe('NobodyStandsInForThemselves');
    expect(nameInterim(wanted({ endsOn: '2026-12-06' }), [], TODAY)).toEqual({ kind: 'InterimDaysRefused', why: 'endsBeforeItStarts' });
    expect(nameInterim(wanted({ startsOn: '2026-11-23' }), [], TODAY)).toEqual({ kind: 'InterimDaysRefused', why: 'startsInThePast' });
    expect(nameInterim(wanted({ endsOn: '2027-12-07' }), [], TODAY)).toEqual({ kind: 'MayBeNamed' });
    expect(nameInterim(wanted({ endsOn: '2027-12-08' }), [], TODAY)).toEqual({ kind: 'InterimDaysRefused', why: 'tooLong' });
  });

  it('refuses a single day in common with another, and takes the day before or after', () => {
    const other = { startsOn: '2026-12-18', endsOn: '2027-01-08' };
    expect(nameInterim(wanted(), [other], TODAY)).toEqual({ kind: 'InterimOverlaps', ...other });
    expect(nameInterim(wanted({ endsOn: '2026-12-17' }), [other], TODAY).kind).toBe('MayBeNamed');
    expect(nameInterim(wanted({ startsOn: '2027-01-09', endsOn: '2027-01-09' }), [other], TODAY).kind).toBe('MayBeNamed');
  });

  it('leaves nobody two stand-ins on any day, whatever is asked in whatever order', () => {
    const day = fc.integer({ min: 0, max: 40 }).map((days) => new Date(Date.UTC(2026, 10, 24 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { maxLength: 12 }), (asked) => {
        const kept: { startsOn: string; endsOn: string }[] = [];
        for (const [startsOn, endsOn] of asked) if (nameInterim(wanted({ startsOn, endsOn }), kept, TODAY).kind === 'MayBeNamed') kept.push({ startsOn, endsOn });
        const days = [...new Set(asked.flat())];
        return days.every((one) => kept.filter(({ startsOn, endsOn }) => startsOn <= one && one <= endsOn).length <= 1);
      }),
    );
  });
});
