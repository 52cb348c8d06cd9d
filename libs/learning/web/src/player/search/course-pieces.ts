import type { PageLanguage } from '@passerelle/platform-web';

import type { PlayerQuery } from '../../generated/graphql.js';
import type { PlayerLesson } from '../player-lesson.js';

/** A piece of a course that one may look for, and where it stands. */
export interface CoursePiece {
  readonly text: string;
  /** Where it is, in words: the lesson and its number, or the glossary. */
  readonly where: string;
  readonly lessonId: string | null;
  readonly activityId: string | null;
}

type Course = PlayerQuery['course'];
type Activity = PlayerLesson['activities'][number];

/** Everything that a course says, in the language of the page; feedback and explanations are left out, which would give answers away. */
export function piecesOf(course: Course, language: PageLanguage): readonly CoursePiece[] {
  const lessons = course.modules.flatMap((module) => module.lessons);
  const inLessons = lessons.flatMap((lesson, index) => {
    const where = $localize`:@@learning.search.lesson:Leçon ${index + 1}:number:, ${language.of(lesson.title)}:title:`;
    const head = { text: `${language.of(lesson.title)}. ${language.of(lesson.objective)}`, where, lessonId: lesson.id, activityId: null };
    return [head, ...lesson.activities.flatMap((activity) => textsOf(activity).map((text) => ({ text: wordsOf(language.of(text)), where, lessonId: lesson.id, activityId: activity.id })))];
  });
  const where = $localize`:@@learning.glossary.heading:Glossaire`;
  return [...inLessons, ...course.glossary.map(({ term, html }) => ({ text: `${language.of(term)} : ${wordsOf(language.of(html))}`, where, lessonId: null, activityId: null }))];
}

type Text = { readonly fr: string; readonly en: string };

function textsOf(activity: Activity): readonly Text[] {
  switch (activity.__typename) {
    case 'TextActivity':
      return [activity.html];
    case 'ImageActivity':
      return [activity.caption, activity.description];
    case 'ChoiceActivity':
      return [activity.question];
    case 'OrderingActivity':
    case 'MatchingActivity':
    case 'GapsActivity':
      return [activity.instruction];
    case 'SituationActivity':
      return [activity.title, ...activity.scenes.filter(({ id }) => id === activity.start).map(({ html }) => html)];
    case 'DocumentActivity':
      return [activity.title, ...activity.passages.map(({ html }) => html)];
    case 'VideoActivity':
    case 'AudioActivity':
      return [activity.title, activity.transcript];
    case 'NoteActivity':
      return [activity.prompt];
    case 'HandInActivity':
      return [activity.instruction];
  }
}

/** The words of clean HTML. */
function wordsOf(html: string): string {
  const words = new DOMParser().parseFromString(html.replace(/<\/(p|li|h\d|td|th|blockquote)>/g, ' $&'), 'text/html').body.textContent;
  return words.replace(/\s+/g, ' ').trim();
}
