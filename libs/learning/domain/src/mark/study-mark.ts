import type { ActivityId, BilingualText, LessonId } from '@passerelle/kernel';

import { nameOfActivity } from '../activity/name-of-activity.js';
import { type Course, lessonsOf } from '../course/course.js';

/** What a person wrote or marked somewhere in a course, by the id of the lesson or of the activity. */
export interface KeptMark {
  readonly placeId: string;
  /** Null for a bookmark. */
  readonly words: string | null;
  readonly at: Date;
}

/** A note or a bookmark, with where it stands. */
export interface StudyMark extends KeptMark {
  readonly lessonId: LessonId;
  readonly lessonTitle: BilingualText;
  /** Null where it is about the lesson as a whole. */
  readonly activityId: ActivityId | null;
  /** What the activity is called; the lesson's title where it is about the lesson. */
  readonly about: BilingualText;
}

/** Notes and bookmarks in the order of the course, notes before bookmarks at one place; what the course does not have is left out. */
export function marksInCourse(course: Course, marks: readonly KeptMark[]): readonly StudyMark[] {
  const at = Map.groupBy(marks, ({ placeId }) => placeId);
  const of = (placeId: string) => (at.get(placeId) ?? []).toSorted((some, other) => Number(some.words === null) - Number(other.words === null));
  return lessonsOf(course).flatMap(({ id: lessonId, title: lessonTitle, activities }) => [
    ...of(lessonId).map((mark) => ({ ...mark, lessonId, lessonTitle, activityId: null, about: lessonTitle })),
    ...activities.flatMap((activity) => of(activity.id).map((mark) => ({ ...mark, lessonId, lessonTitle, activityId: activity.id, about: nameOfActivity(activity) }))),
  ]);
}
