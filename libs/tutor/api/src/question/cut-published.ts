import type { JobFamilyId, Language, PolicyId } from '@passerelle/kernel';
import { type Course, lessonsOf } from '@passerelle/learning-domain';
import type { FamilyContent } from '@passerelle/occupations-domain';
import { cutPassages, type PolicyContent } from '@passerelle/tutor-domain';

import type { Passage } from './passages.js';

const LANGUAGES: readonly Language[] = ['fr', 'en'];
const WORDS: Readonly<Record<Language, { readonly changes: string; readonly stays: string }>> = {
  fr: { changes: 'Ce qui change\u00a0: ', stays: 'Ce qui reste à la personne\u00a0: ' },
  en: { changes: 'What changes: ', stays: 'What stays with the person: ' },
};

/** Texts of the lessons and words of the glossary of a course. */
export function passagesOfCourse(course: Course): readonly Passage[] {
  const courseId = encodeURIComponent(course.id);
  const lessons = lessonsOf(course).flatMap((lesson) => lesson.activities.flatMap((activity) => (activity.kind !== 'text' ? [] : LANGUAGES.flatMap((language) =>
    cutPassages(activity.markdown[language]).map(({ heading, text }): Passage => ({
      kind: 'lesson', language, path: `/formations/${courseId}/lecon/${encodeURIComponent(lesson.id)}`,
      title: heading ? `${lesson.title[language]} — ${heading}` : lesson.title[language], context: course.title[language], words: text,
    }))))));
  const glossary = (course.glossary ?? []).flatMap(({ term, definition }) => LANGUAGES.map((language): Passage => ({
    kind: 'glossary', language, path: `/formations/${courseId}`, title: term[language], context: course.title[language], words: cutPassages(definition[language]).map(({ text }) => text).join('\n'),
  })));
  return [...lessons, ...glossary];
}

/** What AI changes in each task of a family, and what stays with the person. */
export function passagesOfFamily(id: JobFamilyId, { title, tasks }: Pick<FamilyContent, 'title' | 'tasks'>): readonly Passage[] {
  return tasks.flatMap(({ label, detail, whatChanges, whatStays }) => LANGUAGES.map((language): Passage => ({
    kind: 'family', language, path: `/corps-emploi/${encodeURIComponent(id)}`, title: label[language], context: title[language],
    words: [detail[language], `${WORDS[language].changes}${whatChanges[language]}`, `${WORDS[language].stays}${whatStays[language]}`].filter(Boolean).join('\n'),
  })));
}

/** A policy under each of its headings. */
export function passagesOfPolicy(id: PolicyId, { title, text }: Pick<PolicyContent, 'title' | 'text'>): readonly Passage[] {
  return LANGUAGES.flatMap((language) => cutPassages(text[language]).map(({ heading, text: words }): Passage => ({
    kind: 'policy', language, path: `/politiques/${encodeURIComponent(id)}`, title: heading ?? title[language], context: title[language], words,
  })));
}
