import type { BilingualText, Language } from '@passerelle/kernel';

import type { Activity } from '../activity/activity.js';
import { type Course, lessonsOf } from '../course/course.js';

/** The file that says what the course is made of. */
export const COURSE_FILE = 'course.json';
export const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** The texts that stand in a file of their own, by kind of activity: the name of the field, and of the one that names the files. */
export const TEXT_FILES: Readonly<Partial<Record<Activity['kind'], { readonly text: string; readonly names: string }>>> = {
  text: { text: 'markdown', names: 'file' },
  video: { text: 'transcript', names: 'transcript' },
  audio: { text: 'transcript', names: 'transcript' },
};

/** The two files of a text. */
export const textFile = (name: string, language: Language) => `${name}.${language}.md`;

type Fields = Readonly<Record<string, unknown>>;

/**
 * A course as the files of a folder, by name: `course.json`, and for each text two files of Markdown, named after its
 * activity. Drawings, films and captions are beside them, under the names that the course gives them.
 */
export function writeCourseFolder(course: Course): ReadonlyMap<string, string> {
  const names = textNames(course);
  const texts = new Map<string, string>();
  const written = {
    ...course,
    modules: course.modules.map((module) => ({ ...module, lessons: module.lessons.map((lesson) => ({ ...lesson, activities: lesson.activities.map((activity) => withoutText(activity, names.get(activity) ?? activity.id, texts)) })) })),
  };
  return new Map([[COURSE_FILE, `${JSON.stringify(written, null, 2)}\n`], ...texts]);
}

/** Puts the text of an activity in its two files, and their name in its place. */
function withoutText(activity: Activity, name: string, texts: Map<string, string>): Fields {
  const fields = activity as unknown as Fields;
  const named = TEXT_FILES[activity.kind];
  if (!named) return fields;
  const text = fields[named.text] as BilingualText;
  for (const language of LANGUAGES) texts.set(textFile(name, language), text[language]);
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => (key === named.text ? [named.names, name] : [key, value])));
}

/** A name for the text of each activity, which no other has, on a disk that makes no difference between capitals and small letters either. */
function textNames(course: Course): ReadonlyMap<Activity, string> {
  const names = new Map<Activity, string>();
  const taken = new Set<string>();
  for (const lesson of lessonsOf(course)) {
    for (const activity of lesson.activities) {
      if (!TEXT_FILES[activity.kind]) continue;
      let name: string = activity.id;
      for (let place = 1; taken.has(name.toLowerCase()); place += 1) name = `${lesson.id}-${activity.id}${place === 1 ? '' : `-${place}`}`;
      taken.add(name.toLowerCase());
      names.set(activity, name);
    }
  }
  return names;
}
