import type { CourseId } from '@passerelle/kernel';
import * as fc from 'fast-check';

import { grantTime, minutesGranted, paceOf, stands } from './learning-time.js';

const weekly = (over: object = {}) => ({ kind: 'weekly', minutesPerWeek: 120, fromOn: '2026-11-30', toOn: '2026-12-20', ...over }) as const;
const forCourse = { kind: 'course', courseId: 'c1' as CourseId, minutes: 300 } as const;

describe('grantTime', () => {
  it('may begin today, or may have begun', () => expect([grantTime(weekly(), '2026-11-24'), grantTime(weekly(), '2026-12-20')]).toEqual([{ kind: 'MayBeGranted' }, { kind: 'MayBeGranted' }]));
  it('is refused for days that are past, upside down or too far', () => {
    expect(grantTime(weekly(), '2026-12-21').kind).toBe('PeriodIsPast');
    expect(grantTime(weekly({ fromOn: '2026-12-21' }), '2026-11-24').kind).toBe('PeriodIsWrong');
    expect(grantTime(weekly({ toOn: '2126-12-20' }), '2026-11-24').kind).toBe('PeriodIsWrong');
  });
  it('has no days where it is for a course', () => expect(grantTime(forCourse, '2026-11-24').kind).toBe('MayBeGranted'));
});

describe('minutesGranted', () => {
  it('counts whole weeks and parts of them', () => expect([minutesGranted(weekly()), minutesGranted(weekly({ toOn: '2026-12-03' })), minutesGranted(forCourse)]).toEqual([360, 69, 300]));
});

describe('stands', () => {
  it('ends with its last day, or when it is ended', () => {
    expect(stands({ granted: weekly(), endedAt: null }, '2026-12-20')).toBe(true);
    expect(stands({ granted: weekly(), endedAt: null }, '2026-12-21')).toBe(false);
    expect(stands({ granted: forCourse, endedAt: new Date(0) }, '2026-11-24')).toBe(false);
  });
});

describe('paceOf', () => {
  it('says the day by which the time covers the path', () => expect(paceOf(240, weekly(), '2026-11-24')).toEqual({ doneOn: '2026-12-13', minutesToCome: 360 }));
  it('goes from today once the grant has begun', () => expect(paceOf(120, weekly(), '2026-12-07')).toEqual({ doneOn: '2026-12-13', minutesToCome: 240 }));
  it('says no day where the time ends before the path, or where nothing is left', () => expect([paceOf(600, weekly(), '2026-11-24').doneOn, paceOf(0, weekly(), '2026-11-24').doneOn]).toEqual([null, null]));
  it('never ends earlier for a longer path', () =>
    fc.assert(fc.property(fc.integer({ min: 1, max: 360 }), fc.integer({ min: 1, max: 360 }), (a, b) => {
      const [short, long] = [Math.min(a, b), Math.max(a, b)].map((minutes) => paceOf(minutes, weekly(), '2026-11-24').doneOn ?? '9999');
      expect(short! <= long!).toBe(true);
    })));
});
