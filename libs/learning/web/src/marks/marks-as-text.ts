import { dayInWords, type PageLanguage } from '@passerelle/platform-web';

import type { MyMarksPageQuery } from '../generated/graphql.js';

export type StudyMark = MyMarksPageQuery['myStudyMarks'][number];

/** Notes and bookmarks as a text that one may keep: course, lesson, what each is about, and the words. */
export function marksAsText(marks: readonly StudyMark[], language: PageLanguage): string {
  const lines: string[] = [];
  let [courseId, lessonId]: (string | undefined)[] = [];
  for (const mark of marks) {
    if (mark.courseId !== courseId) lines.push(...(courseId === undefined ? [] : ['']), language.of(mark.courseTitle).toLocaleUpperCase(language.locale));
    if (mark.courseId !== courseId || mark.lessonId !== lessonId) lines.push('', language.of(mark.lessonTitle));
    [courseId, lessonId] = [mark.courseId, mark.lessonId];
    const kind = mark.words === null || mark.words === undefined ? $localize`:@@learning.marks.bookmark:Signet` : $localize`:@@learning.marks.note:Note`;
    lines.push(`- ${kind}, ${dayInWords(mark.at, language.locale)}${mark.activityId ? ` (${language.of(mark.about)})` : ''}`);
    if (mark.words) lines.push(...mark.words.split('\n').map((line) => `  ${line}`.trimEnd()));
  }
  return `${lines.join('\n')}\n`;
}
