import type { ActivityId, LessonId } from '@passerelle/kernel';

import { type Course, lessonsOf } from '../course/course.js';

/** Where a person was in a course: a lesson, the activity at the top of the page, and how far into it. */
export interface ReadingPlace {
  /** Null at the final quiz. */
  readonly lessonId: LessonId | null;
  /** Null at the head of the lesson. */
  readonly activityId: ActivityId | null;
  /** Share of the activity that is above the page, 0–1. */
  readonly offset: number;
}

/** Whether the course has that place: a lesson of it, and an activity of that lesson. */
export function hasPlace(course: Course, { lessonId, activityId }: ReadingPlace): boolean {
  if (lessonId === null) return activityId === null;
  const lesson = lessonsOf(course).find(({ id }) => id === lessonId);
  return lesson !== undefined && (activityId === null || lesson.activities.some(({ id }) => id === activityId));
}
