import type { CompetencyId, CourseId, WorkshopId } from '@passerelle/kernel';

import { instantInQuebec, quebecTimeOf } from '../working-day/quebec-time.js';
import { workingDayBefore } from '../working-day/working-day.js';

export const WORKSHOP_AUDIENCES = ['team', 'organization'] as const;
/** Who may take a place: the direct reports of whoever planned it, or everybody. */
export type WorkshopAudience = (typeof WORKSHOP_AUDIENCES)[number];

/** Fewest and most minutes of a workshop. */
export const WORKSHOP_MINUTES = { least: 15, most: 600 } as const;
export const MOST_SEATS = 500;
/** Hour at which people are reminded, the working day before. */
const REMINDER_TIME = '09:00';

/** What whoever plans a workshop decides. */
export interface WorkshopPlan {
  readonly title: string;
  readonly about: string;
  /** What it serves: a course, a competency or both. */
  readonly courseId: CourseId | null;
  readonly competencyId: CompetencyId | null;
  /** Day, as 2026-12-02, and time, as 09:30, on the organization's clock. */
  readonly day: string;
  readonly time: string;
  readonly durationMinutes: number;
  readonly place: string | null;
  /** Where one takes part from afar; https. */
  readonly videoUrl: string | null;
  readonly seats: number;
  readonly audience: WorkshopAudience;
  readonly facilitator: string;
}

/** A group session. */
export interface Workshop extends Omit<WorkshopPlan, 'day' | 'time'> {
  readonly id: WorkshopId;
  readonly startsAt: Date;
  readonly cancelledAt: Date | null;
  /** Changes of date, time, length or place so far. */
  readonly revision: number;
}

export type WorkshopPlanRefusal = { readonly kind: 'TimeIsPast' } | { readonly kind: 'NoSuchTime' } | { readonly kind: 'ServesNothing' } | { readonly kind: 'NowhereToGo' };

/** Decides whether a workshop may be held as planned: at a time to come, somewhere, for something. */
export function planWorkshop({ day, time, courseId, competencyId, place, videoUrl }: WorkshopPlan, now: Date): { readonly kind: 'MayBeHeld'; readonly startsAt: Date } | WorkshopPlanRefusal {
  const startsAt = instantInQuebec({ day, time });
  if (!startsAt) return { kind: 'NoSuchTime' };
  if (startsAt <= now) return { kind: 'TimeIsPast' };
  if (!courseId && !competencyId) return { kind: 'ServesNothing' };
  if (!place && !videoUrl) return { kind: 'NowhereToGo' };
  return { kind: 'MayBeHeld', startsAt };
}

type Appointment = Pick<Workshop, 'startsAt' | 'durationMinutes' | 'place' | 'videoUrl'>;

/** Whether what a person wrote in their calendar no longer holds. */
export function isMoved(before: Appointment, after: Appointment): boolean {
  return before.startsAt.getTime() !== after.startsAt.getTime() || before.durationMinutes !== after.durationMinutes || before.place !== after.place || before.videoUrl !== after.videoUrl;
}

/** When people who have a place are reminded: the working day before, in the morning. */
export function reminderOf(startsAt: Date): Date {
  const day = workingDayBefore(quebecTimeOf(startsAt).day);
  // Nine in the morning exists every day of the year: no clock changes then.
  return instantInQuebec({ day, time: REMINDER_TIME }) ?? startsAt;
}

/** When the workshop is over. */
export function endOf({ startsAt, durationMinutes }: Pick<Workshop, 'startsAt' | 'durationMinutes'>): Date {
  return new Date(startsAt.getTime() + durationMinutes * 60_000);
}
