import type { Course } from '../course/course.js';
import { cleanTexts } from '../course-draft/clean-texts.js';
import { type CoursePart, kindOfPart, lessonPart, splitCourse } from '../course-draft/course-part.js';
import { isFields, type PartFault, partFaults } from '../course-draft/part-faults.js';
import { type FolderFault, folderFault, MOST_FAULTS } from './folder-fault.js';
import { inlineTexts } from './inline-texts.js';
import { COURSE_FILE } from './write-course-folder.js';

type Fields = Readonly<Record<string, unknown>>;

export interface CourseRead {
  /** What the folder calls the course; undefined where it does not say. */
  readonly id: string | undefined;
  readonly parts: readonly CoursePart[];
}

/**
 * The parts of a course that stands as files in a folder, or what is wrong in which file; never both.
 * @param texts the files that hold text, by name: `course.json` and Markdown
 */
export function readCourseFolder(texts: ReadonlyMap<string, string>): CourseRead | { readonly faults: readonly FolderFault[] } {
  const json = texts.get(COURSE_FILE);
  if (json === undefined) return { faults: [folderFault('FileMissing', COURSE_FILE)] };
  const written = parsed(json);
  if (!isFields(written)) return { faults: [folderFault('NotJson', COURSE_FILE)] };
  const skeleton = skeletonFaults(written);
  if (skeleton.length > 0) return { faults: skeleton.slice(0, MOST_FAULTS) };
  const { course, faults: missing, fileOf } = inlineTexts(written, texts);
  const whole = cleanTexts(course) as unknown as Course;
  const parts = splitCourse(whole);
  const places = placesOf(written);
  const faults = [...missing, ...idsTwice(written), ...parts.flatMap(({ partId, content }, place) => partFaults(kindOfPart(partId) ?? 'lesson', content).map((fault) => placed(fault, places[place] ?? '', fileOf)))];
  return faults.length > 0 ? { faults: faults.slice(0, MOST_FAULTS) } : { id: typeof written['id'] === 'string' ? written['id'] : undefined, parts };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** Where the modules, the lessons, their activities and the quiz are not what they are. */
function skeletonFaults(written: Fields): readonly FolderFault[] {
  const at = (kind: PartFault['kind'], place: string) => folderFault(kind, COURSE_FILE, { at: place });
  const each = (value: unknown, place: string, faultsOf: (one: Fields, place: string) => readonly FolderFault[]) =>
    Array.isArray(value) ? value.flatMap((one: unknown, index) => (isFields(one) ? faultsOf(one, `${place}/${index}`) : [at('FieldsExpected', `${place}/${index}`)])) : [at('ListExpected', place)];
  return [
    ...(isFields(written['quiz']) ? [] : [at('FieldsExpected', 'quiz')]),
    ...each(written['modules'], 'modules', (module, place) =>
      each(module['lessons'], `${place}/lessons`, (lesson, here) => [
        ...(typeof lesson['id'] === 'string' && kindOfPart(`lesson/${lesson['id']}`) ? [] : [at('IdExpected', `${here}/id`)]),
        ...each(lesson['activities'], `${here}/activities`, () => []),
      ]),
    ),
  ];
}

/** Where each part stands in the file: the outline, the lessons in order, the quiz. */
function placesOf(written: Fields): readonly string[] {
  const modules = written['modules'] as readonly { readonly lessons: readonly unknown[] }[];
  return ['', ...modules.flatMap(({ lessons }, module) => lessons.map((_, lesson) => `modules/${module}/lessons/${lesson}/`)), 'quiz/'];
}

/** Lessons of one id, which would be one lesson. */
function idsTwice(written: Fields): readonly FolderFault[] {
  const seen = new Set<string>();
  const modules = written['modules'] as readonly { readonly lessons: readonly { readonly id: string }[] }[];
  return modules.flatMap(({ lessons }, module) =>
    lessons.flatMap(({ id }, lesson) => {
      const twice = seen.has(id);
      seen.add(id);
      return twice ? [folderFault('IdTwice', COURSE_FILE, { at: `modules/${module}/lessons/${lesson}/id`, what: lessonPart(id as never) })] : [];
    }),
  );
}

/** A fault of a part, in the file that holds the words. */
function placed({ kind, at, least, most }: PartFault, place: string, fileOf: ReadonlyMap<string, string>): FolderFault {
  const file = fileOf.get(`${place}${at}`);
  return file ? folderFault(kind, file, { least, most }) : folderFault(kind, COURSE_FILE, { at: `${place}${at}`, least, most });
}
