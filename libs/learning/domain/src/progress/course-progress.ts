import type { ActivityId, LessonId } from '@passerelle/kernel';

import { type Course, type Lesson, lessonsOf } from '../course/course.js';

export interface CourseProgress {
  /** Share of the planned minutes that is behind, 0–1. */
  readonly share: number;
  readonly minutesLeft: number;
  readonly lessons: readonly { readonly lessonId: LessonId; readonly state: 'done' | 'begun' | 'toDo'; readonly minutesLeft: number }[];
  /** Where to go on: the first activity that is not done, or the quiz; null when everything is. */
  readonly resume: { readonly lessonId: LessonId; readonly activityId: ActivityId } | { readonly lessonId: null; readonly activityId: ActivityId } | null;
}

/**
 * Where a learner stands in a course. A lesson's minutes are spread evenly over its activities.
 * @param done activities done, in any order; those that the course does not have are ignored
 * @param quizPassed whether the final quiz was passed
 */
export function courseProgress(course: Course, done: ReadonlySet<ActivityId>, quizPassed: boolean): CourseProgress {
  const lessons = lessonsOf(course).map((lesson) => lessonProgress(lesson, done));
  const minutesLeft = lessons.reduce((sum, lesson) => sum + lesson.minutesLeft, quizPassed ? 0 : course.quiz.durationMinutes);
  return {
    share: quizPassed && minutesLeft === 0 ? 1 : Math.max(0, 1 - minutesLeft / course.durationMinutes),
    minutesLeft,
    lessons,
    resume: resumeAt(course, done, quizPassed),
  };
}

function lessonProgress({ id, durationMinutes, activities }: Lesson, done: ReadonlySet<ActivityId>): CourseProgress['lessons'][number] {
  const behind = activities.filter((activity) => done.has(activity.id)).length;
  const state = behind === activities.length ? 'done' : behind > 0 ? 'begun' : 'toDo';
  return { lessonId: id, state, minutesLeft: Math.round(durationMinutes * (1 - behind / activities.length)) };
}

function resumeAt(course: Course, done: ReadonlySet<ActivityId>, quizPassed: boolean): CourseProgress['resume'] {
  for (const { id, activities } of lessonsOf(course)) {
    const next = activities.find((activity) => !done.has(activity.id));
    if (next) return { lessonId: id, activityId: next.id };
  }
  return quizPassed ? null : { lessonId: null, activityId: course.quiz.id };
}
