import type { Activity } from '../activity/activity.js';
import { choiceFaults } from '../activity/choice.js';
import { documentFaults } from '../activity/document.js';
import { gapsFaults } from '../activity/gaps.js';
import { handInFaults } from '../activity/hand-in.js';
import { matchingFaults } from '../activity/matching.js';
import { mediaFaults } from '../activity/media.js';
import { orderingFaults } from '../activity/ordering.js';
import { repeated } from '../activity/repeated.js';
import { situationFaults } from '../activity/situation.js';
import { type Course, type GlossaryWord, lessonsOf } from './course.js';
import type { CourseFault } from './course-fault.js';

/** What keeps a course from hanging together: none of it may be published. */
export function checkCourse(course: Course): readonly CourseFault[] {
  const lessons = lessonsOf(course);
  const activities = lessons.flatMap((lesson) => lesson.activities);
  const ids: readonly string[] = [...lessons, ...activities, ...course.quiz.items].map(({ id }) => id);
  const minutes = lessons.reduce((sum, { durationMinutes }) => sum + durationMinutes, course.quiz.durationMinutes);
  return [
    ...repeated(ids).map((at) => ({ kind: 'IdTwice', at }) as const),
    ...(minutes === course.durationMinutes ? [] : [{ kind: 'MinutesDiffer', at: course.id, counted: minutes, said: course.durationMinutes } as const]),
    ...lessons.filter((lesson) => lesson.activities.length === 0).map(({ id }) => ({ kind: 'LessonEmpty', at: id }) as const),
    ...activities.flatMap((activity) => activityFaults(activity, course)),
    ...course.quiz.items.flatMap(choiceFaults),
    ...course.quiz.items.filter(({ competency }) => !course.competencies.some(({ id }) => id === competency)).map(({ id }) => ({ kind: 'ItemNotTaught', at: id }) as const),
    ...glossaryFaults(course.glossary ?? []),
  ];
}

function activityFaults(activity: Activity, { competencies }: Course): readonly CourseFault[] {
  switch (activity.kind) {
    case 'text':
    case 'image':
    case 'note':
      return [];
    case 'choice':
      return choiceFaults(activity);
    case 'ordering':
      return orderingFaults(activity);
    case 'matching':
      return matchingFaults(activity);
    case 'gaps':
      return gapsFaults(activity);
    case 'situation':
      return situationFaults(activity);
    case 'document':
      return documentFaults(activity);
    case 'video':
    case 'audio':
      return mediaFaults(activity);
    case 'handIn':
      return handInFaults(activity, competencies.map(({ id }) => id));
  }
}

function glossaryFaults(words: readonly GlossaryWord[]): readonly CourseFault[] {
  return [
    ...repeated(words.map(({ id }) => id)).map((at) => ({ kind: 'WordTwice', at }) as const),
    ...(['fr', 'en'] as const).flatMap((language) => repeated(words.map(({ term }) => term[language])).map((what) => ({ kind: 'TermTwice', at: what, what, language }) as const)),
  ];
}
