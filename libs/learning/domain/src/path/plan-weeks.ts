import { type CourseId, daysAfter } from '@passerelle/kernel';

import { daysFromTo, weekday } from '../working-day/working-day.js';
import type { PathStep } from './order-steps.js';
import { withPrerequisites } from './path-needs.js';
import type { PathCourse } from './path-problem.js';

/** Weekly time that a manager set free. */
export interface AgreedTime {
  readonly minutesPerWeek: number;
  readonly fromOn: string;
  readonly toOn: string;
}

export interface PlannedWeek {
  /** First and last day that count: a week in part counts for that part. */
  readonly fromOn: string;
  readonly toOn: string;
  readonly minutesAgreed: number;
  readonly minutesPlanned: number;
  /** Steps of the week, in their order: the index of each on the path. */
  readonly pieces: readonly { readonly step: number; readonly minutes: number; readonly ends: boolean }[];
}

/** A course that the agreed hours do not finish by its last day. */
export interface LateStep {
  readonly courseId: CourseId;
  readonly dueOn: string;
  /** That day is behind us. */
  readonly past: boolean;
  /** Null where the agreed time ends before. */
  readonly doneOn: string | null;
  /** Recommended and optional steps before it that nothing imposes there. */
  readonly movable: readonly CourseId[];
  /** Whether moving them after it is enough. */
  readonly onTimeThen: boolean;
}

export interface WeekPlan {
  readonly weeks: readonly PlannedWeek[];
  readonly late: readonly LateStep[];
  /** Of the path, past the agreed time. */
  readonly minutesUnplanned: number;
}

/**
 * Lays steps over weeks in their order, in the agreed hours and in nothing else; a step goes on in the next week.
 * Weeks begin on Monday; within one, time is spread evenly over its days, as for the pace of a path.
 *
 * @param dueOn last days of what was asked
 * @param today as 2026-11-25
 */
export function planWeeks(steps: readonly PathStep[], courses: readonly PathCourse[], agreed: AgreedTime, dueOn: ReadonlyMap<CourseId, string>, today: string): WeekPlan {
  const weeks = weeksOf(agreed, today);
  const laid = lay(steps, weeks);
  const byId = new Map(courses.map((course) => [course.id, course]));
  const late = steps.flatMap((step, index): readonly LateStep[] => {
    const due = step.kind === 'course' ? dueOn.get(step.courseId) : undefined;
    const doneOn = laid.doneOn[index] ?? null;
    if (step.kind !== 'course' || due === undefined || (doneOn !== null && doneOn <= due)) return [];
    const movable = movableBefore(index, steps, byId, dueOn);
    const kept = steps.slice(0, index + 1).filter((one) => !movable.includes(one));
    const then = lay(kept, weeks).doneOn.at(-1) ?? null;
    return [{ courseId: step.courseId, dueOn: due, past: due < today, doneOn, movable: coursesOf(movable), onTimeThen: then !== null && then <= due }];
  });
  return { weeks: laid.weeks, late, minutesUnplanned: laid.left };
}

/**
 * Courses of a path whose last day is past, where no hours are agreed on which to lay it: each with what may wait.
 *
 * @param today as 2026-11-25
 */
export function overdueSteps(steps: readonly PathStep[], courses: readonly PathCourse[], dueOn: ReadonlyMap<CourseId, string>, today: string): readonly LateStep[] {
  const byId = new Map(courses.map((course) => [course.id, course]));
  return steps.flatMap((step, index): readonly LateStep[] => {
    const due = step.kind === 'course' ? dueOn.get(step.courseId) : undefined;
    return step.kind === 'course' && due !== undefined && due < today ? [{ courseId: step.courseId, dueOn: due, past: true, doneOn: null, movable: coursesOf(movableBefore(index, steps, byId, dueOn)), onTimeThen: false }] : [];
  });
}

/** Recommended and optional steps before a course that nothing imposes there. */
function movableBefore(index: number, steps: readonly PathStep[], byId: ReadonlyMap<CourseId, PathCourse>, dueOn: ReadonlyMap<CourseId, string>): readonly PathStep[] {
  const step = steps[index];
  const imposed = withPrerequisites(step?.kind === 'course' ? [step.courseId] : [], byId);
  return steps.slice(0, index).filter((one) => one.obligation !== 'obligatory' && (one.kind !== 'course' || (!imposed.has(one.courseId) && !dueOn.has(one.courseId))));
}

function coursesOf(steps: readonly PathStep[]): readonly CourseId[] {
  return steps.flatMap((one) => (one.kind === 'course' ? [one.courseId] : []));
}

type EmptyWeek = Omit<PlannedWeek, 'pieces' | 'minutesPlanned'>;

function weeksOf({ minutesPerWeek, fromOn, toOn }: AgreedTime, today: string): readonly EmptyWeek[] {
  const weeks: EmptyWeek[] = [];
  for (let first = fromOn > today ? fromOn : today; first <= toOn; ) {
    const sunday = daysAfter(first, (7 - weekday(first)) % 7);
    const last = sunday < toOn ? sunday : toOn;
    weeks.push({ fromOn: first, toOn: last, minutesAgreed: Math.round((minutesPerWeek * daysFromTo(first, last)) / 7) });
    first = daysAfter(last, 1);
  }
  return weeks;
}

/** Weeks past the last piece are left out; `doneOn` is of each step. */
function lay(steps: readonly PathStep[], empty: readonly EmptyWeek[]): { readonly weeks: readonly PlannedWeek[]; readonly doneOn: readonly (string | null)[]; readonly left: number } {
  const weeks = empty.map((week) => ({ ...week, minutesPlanned: 0, pieces: [] as PlannedWeek['pieces'][number][] }));
  let at = 0;
  let left = 0;
  const doneOn = steps.map(({ minutesLeft }, step) => {
    let remaining = minutesLeft;
    let day: string | null = remaining === 0 ? (weeks[at]?.fromOn ?? null) : null;
    for (let week = weeks[at]; remaining > 0 && week; week = weeks[at]) {
      const minutes = Math.min(remaining, week.minutesAgreed - week.minutesPlanned);
      remaining -= minutes;
      week.minutesPlanned += minutes;
      if (minutes > 0) week.pieces.push({ step, minutes, ends: remaining === 0 });
      if (remaining === 0) day = dayIn(week);
      if (week.minutesPlanned >= week.minutesAgreed) at += 1;
    }
    left += remaining;
    return day;
  });
  return { weeks: weeks.filter(({ pieces }) => pieces.length > 0), doneOn, left };
}

function dayIn({ fromOn, toOn, minutesAgreed, minutesPlanned }: PlannedWeek): string {
  return daysAfter(fromOn, Math.max(1, Math.ceil((minutesPlanned * daysFromTo(fromOn, toOn)) / minutesAgreed)) - 1);
}
