import { checkDraft, lessonsOf } from '@passerelle/learning-domain';

import { describeCourse } from '../course/describe-course.js';
import { readCourses } from './load-courses.js';

/** Every place where a text in two languages stands, with the text. */
function textsOf(value: unknown, at = ''): readonly (readonly [string, { readonly fr: string; readonly en: string }])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('fr' in value && 'en' in value) return [[at, value as { fr: string; en: string }]];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${at}/${key}`));
}

describe('the courses that ship with the product', () => {
  it('are sound: faults stop them from being read', async () => {
    expect((await readCourses()).map(({ course }) => course.id)).toEqual(['comprendre-ia-au-travail', 'proteger-et-decider', 'verifier-et-ameliorer']);
  });

  it('are described whole in both languages', async () => {
    for (const { course } of await readCourses()) {
      const texts = textsOf(describeCourse({ courseId: course.id, version: 1, content: course }));
      expect(texts.length).toBeGreaterThan(100);
      expect(texts.filter(([, { fr, en }]) => !fr.trim() || !en.trim()).map(([at]) => `${course.id}${at}`)).toEqual([]);
    }
  });

  it('have every kind of activity between them, and drawings for every image', async () => {
    const courses = await readCourses();
    const activities = courses.flatMap(({ course }) => lessonsOf(course).flatMap((lesson) => lesson.activities));
    expect([...new Set(activities.map(({ kind }) => kind))].toSorted()).toEqual(['choice', 'document', 'gaps', 'handIn', 'image', 'matching', 'note', 'ordering', 'situation', 'text', 'video']);
    for (const { course, files } of courses) {
      const images = lessonsOf(course).flatMap((lesson) => lesson.activities.flatMap((activity) => (activity.kind === 'image' ? [activity.file.fr, activity.file.en] : [])));
      expect(images.filter((file) => !(file in files))).toEqual([]);
    }
  });

  it('could be published again as they are: nothing stands in the way, and each lesson reads easily in both languages', async () => {
    for (const { course, files, media } of await readCourses()) {
      const kinds = new Map([...Object.keys(files).map((name) => [name, 'image/svg+xml'] as const), ...Object.entries(media).map(([name, { mediaType }]) => [name, mediaType] as const)]);
      const faults = checkDraft(course, { older: new Map(), files: kinds, prerequisites: new Map() });
      expect(faults.filter(({ blocks, kind }) => blocks || kind === 'HardToRead')).toEqual([]);
    }
  });

  it('explain words where lessons use them', async () => {
    for (const { course } of await readCourses()) {
      const html = JSON.stringify(describeCourse({ courseId: course.id, version: 1, content: course }).modules);
      const words = course.glossary ?? [];
      // A word may stand in a title or an exercise only; a glossary most of whose words no text uses is another course's.
      expect(words.filter(({ id }) => html.includes(`term-${id}\\"`)).length).toBeGreaterThan(words.length / 2);
    }
  });
});
