import { type CourseId, daysAfter, type EmployeeId, type LearningTimeId } from '@passerelle/kernel';

import { daysFromTo } from '../working-day/working-day.js';

/** Most minutes a week, and for a course, that may be granted. */
export const MOST_MINUTES_A_WEEK = 35 * 60;
export const MOST_MINUTES_FOR_A_COURSE = 300 * 60;
/** Shortest word that tells a person why, in characters. */
export const WORD_LENGTH = 10;
const MOST_YEARS_AHEAD = 2;

/** Working time that a manager sets free for learning: so much a week between two days, or so much for one course. */
export type TimeGranted =
  | { readonly kind: 'weekly'; readonly minutesPerWeek: number; readonly fromOn: string; readonly toOn: string }
  | { readonly kind: 'course'; readonly courseId: CourseId; readonly minutes: number };

export interface LearningTime {
  readonly id: LearningTimeId;
  readonly employeeId: EmployeeId;
  readonly granted: TimeGranted;
  /** In the manager's words; the person reads it. */
  readonly word: string;
  readonly grantedBy: string;
  readonly grantedAt: Date;
  /** Absent while it stands; a change ends one grant and makes another. */
  readonly endedAt: Date | null;
  readonly endWord: string | null;
}

export type GrantRefusal = { readonly kind: 'PeriodIsPast' } | { readonly kind: 'PeriodIsWrong' } | { readonly kind: 'AlreadyGranted' };

/** Decides whether time may be granted; of the two kinds, only the weekly one has days that may be wrong. */
export function grantTime(granted: TimeGranted, today: string): { readonly kind: 'MayBeGranted' } | Exclude<GrantRefusal, { kind: 'AlreadyGranted' }> {
  if (granted.kind === 'course') return { kind: 'MayBeGranted' };
  if (granted.toOn < today) return { kind: 'PeriodIsPast' };
  const lastYear = Number(today.slice(0, 4)) + MOST_YEARS_AHEAD;
  return granted.toOn < granted.fromOn || Number(granted.toOn.slice(0, 4)) > lastYear ? { kind: 'PeriodIsWrong' } : { kind: 'MayBeGranted' };
}

/** Minutes that a grant makes in all: a week in part counts for that part. */
export function minutesGranted(granted: TimeGranted): number {
  switch (granted.kind) {
    case 'weekly': return Math.round((granted.minutesPerWeek * daysFromTo(granted.fromOn, granted.toOn)) / 7);
    case 'course': return granted.minutes;
  }
}

/** Whether a grant still gives time on a day or after it. */
export function stands({ granted, endedAt }: Pick<LearningTime, 'granted' | 'endedAt'>, today: string): boolean {
  return endedAt === null && (granted.kind === 'course' || granted.toOn >= today);
}

/** Where the time granted leads a path. */
export interface PathPace {
  /** Day by which the time granted covers the path, as 2027-01-22; null where it ends before. */
  readonly doneOn: string | null;
  /** Minutes granted from today on, by the week. */
  readonly minutesToCome: number;
}

/**
 * When a path is done if one learns in the weekly time granted and in nothing else, from today or from the first day of
 * the grant; time is spread evenly over the days. Nothing of how long a person reads enters it.
 * @param minutesLeft of the path
 */
export function paceOf(minutesLeft: number, { minutesPerWeek, fromOn, toOn }: Extract<TimeGranted, { kind: 'weekly' }>, today: string): PathPace {
  const first = fromOn > today ? fromOn : today;
  const days = daysFromTo(first, toOn);
  const needed = Math.max(1, Math.ceil((minutesLeft * 7) / minutesPerWeek));
  return { doneOn: minutesLeft > 0 && needed <= days ? daysAfter(first, needed - 1) : null, minutesToCome: Math.round((minutesPerWeek * days) / 7) };
}
