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

/** What keeps a course from being published, each named in words that an author understands. */
export function checkCourse(course: Course): readonly string[] {
  const lessons = lessonsOf(course);
  const activities = lessons.flatMap((lesson) => lesson.activities);
  const ids: readonly string[] = [...lessons, ...activities, ...course.quiz.items].map(({ id }) => id);
  const minutes = lessons.reduce((sum, { durationMinutes }) => sum + durationMinutes, course.quiz.durationMinutes);
  return [
    ...repeated(ids).map((id) => `the id ${id} is used twice`),
    ...(minutes === course.durationMinutes ? [] : [`lessons and quiz last ${minutes} minutes, the course says ${course.durationMinutes}`]),
    ...lessons.filter((lesson) => lesson.activities.length === 0).map(({ id }) => `lesson ${id} is empty`),
    ...activities.flatMap((activity) => activityFaults(activity, course)),
    ...course.quiz.items.flatMap(choiceFaults),
    ...course.quiz.items.filter(({ competency }) => !course.competencies.some(({ id }) => id === competency)).map(({ id }) => `item ${id} assesses what the course does not teach`),
    ...glossaryFaults(course.glossary ?? []),
  ];
}

function activityFaults(activity: Activity, { competencies }: Course): readonly string[] {
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

function glossaryFaults(words: readonly GlossaryWord[]): readonly string[] {
  return [
    ...repeated(words.map(({ id }) => id)).map((id) => `the glossary has two words ${id}`),
    ...(['fr', 'en'] as const).flatMap((language) => repeated(words.map(({ term }) => term[language])).map((term) => `the glossary explains “${term}” twice`)),
  ];
}
