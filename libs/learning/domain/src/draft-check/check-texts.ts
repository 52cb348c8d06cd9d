import type { Language } from '@passerelle/kernel';

import { type Course, type Lesson, lessonsOf } from '../course/course.js';
import { type CoursePart, kindOfPart, lessonPart, type PartId, splitCourse } from '../course-draft/course-part.js';
import type { OlderLanguages } from '../course-draft/older-languages.js';
import { textsOf } from '../course-draft/texts-of.js';
import { HARD_TO_READ, plainScore } from '../plain-language/plain-language.js';
import { type DraftFault, draftFault } from './draft-fault.js';

const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** Texts that are missing or behind in one language, headings out of order, lessons that are hard to read. */
export function textFaults(course: Course, older: ReadonlyMap<PartId, OlderLanguages>): readonly DraftFault[] {
  return [
    ...splitCourse(course).flatMap((part) => [...missing(part), ...behind(part, older.get(part.partId) ?? {})]),
    ...lessonsOf(course).flatMap((lesson) => LANGUAGES.flatMap((language) => [...headingFaults(lesson, language), ...plainFaults(lesson, language)])),
  ];
}

function missing({ partId, content }: CoursePart): readonly DraftFault[] {
  return textsOf(kindOfPart(partId) ?? 'outline', content).flatMap(({ path, text }) => LANGUAGES.flatMap((language) => (text[language].trim() ? [] : [draftFault('TextMissing', true, { partId, path }, { language })])));
}

function behind({ partId, content }: CoursePart, older: OlderLanguages): readonly DraftFault[] {
  return textsOf(kindOfPart(partId) ?? 'outline', content).flatMap(({ path }) => { const language = older[path]; return language ? [draftFault('TextOlder', false, { partId, path }, { language })] : []; });
}

/**
 * Headings that go down by more than one level at once: whoever listens to the page believes that something is missing
 * (WCAG 2.2, 1.3.1 and 2.4.6). The title of the lesson is the first level.
 */
function headingFaults(lesson: Lesson, language: Language): readonly DraftFault[] {
  const faults: DraftFault[] = [];
  let level = 1;
  for (const activity of lesson.activities) {
    if (activity.kind !== 'text') continue;
    for (const [, marks = '', words = ''] of activity.markdown[language].matchAll(/^(#{1,6})\s+(.+)$/gm)) {
      const depth = Math.max(2, marks.length);
      if (depth > level + 1) faults.push(draftFault('HeadingOrder', true, { partId: lessonPart(lesson.id), path: `activities/${activity.id}/markdown` }, { language, what: words.trim() }));
      level = depth;
    }
  }
  return faults;
}

/** How easy a lesson is to read, over all that it says; undefined where it says too little. */
export function lessonScore(lesson: Lesson, language: Language) {
  return plainScore(textsOf('lesson', lesson).map(({ text }) => text[language]).join('\n'), language);
}

function plainFaults(lesson: Lesson, language: Language): readonly DraftFault[] {
  const measured = lessonScore(lesson, language);
  return measured && measured.score < HARD_TO_READ ? [draftFault('HardToRead', false, { partId: lessonPart(lesson.id), path: null }, { language, count: Math.round(measured.score) })] : [];
}
