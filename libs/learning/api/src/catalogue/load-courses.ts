import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

import type { BilingualText, OrganizationId } from '@passerelle/kernel';
import { type Activity, checkCourse, type Course } from '@passerelle/learning-domain';
import type { Runner } from '@passerelle/platform-api';

const FOLDER = new URL('../../../catalogue/courses/', import.meta.url);

export interface ShippedCourse {
  readonly course: Course;
  /** Drawings by file name. */
  readonly files: Readonly<Record<string, string>>;
}

interface WrittenActivity {
  readonly kind: Activity['kind'];
  readonly file?: string | BilingualText;
}

/** The courses that ship with the product, one folder each; sound or not loaded at all. */
export async function readCourses(): Promise<ShippedCourse[]> {
  const folders = (await readdir(FOLDER, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const courses = await Promise.all(folders.sort().map((folder) => readCourse(new URL(`${folder}/`, FOLDER))));
  const faults = courses.flatMap(({ course }) => checkCourse(course).map((fault) => `${course.id}: ${fault}`));
  if (faults.length > 0) throw new Error(`The courses have faults:\n${faults.join('\n')}`);
  return courses;
}

async function readCourse(folder: URL): Promise<ShippedCourse> {
  const written = JSON.parse(await readFile(new URL('course.json', folder), 'utf8')) as Course;
  const modules = await Promise.all(
    written.modules.map(async (module) => ({
      ...module,
      lessons: await Promise.all(module.lessons.map(async (lesson) => ({ ...lesson, activities: await Promise.all(lesson.activities.map((activity) => withText(activity as unknown as WrittenActivity, folder))) }))),
    })),
  );
  const drawings = (await readdir(folder)).filter((file) => file.endsWith('.svg'));
  const files = Object.fromEntries(await Promise.all(drawings.map(async (file) => [file, await readFile(new URL(file, folder), 'utf8')] as const)));
  return { course: { ...written, modules }, files };
}

/** Reads the two Markdown files of a text; gives a drawing its file in each language. */
async function withText({ file, ...activity }: WrittenActivity, folder: URL): Promise<Activity> {
  if (activity.kind === 'text') {
    const [fr, en] = await Promise.all(['fr', 'en'].map((language) => readFile(new URL(`${String(file)}.${language}.md`, folder), 'utf8')));
    return { ...activity, markdown: { fr, en } } as unknown as Activity;
  }
  if (activity.kind === 'image') return { ...activity, file: typeof file === 'string' ? { fr: file, en: file } : file } as unknown as Activity;
  return activity as unknown as Activity;
}

/**
 * Gives an organization its own copy of the courses; what has not changed since is left alone.
 * @param runner a transaction whose `app.organization` is set to the organization
 */
export async function loadCourses(runner: Runner, organizationId: OrganizationId, courses: readonly ShippedCourse[], now: Date): Promise<void> {
  for (const { course, files } of courses) {
    const hash = createHash('sha256').update(JSON.stringify({ course, files })).digest('hex');
    await runner.query(
      `insert into learning.course_version (organization_id, course_id, version, content, files, content_hash, published_at)
       select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6 from learning.course_version where organization_id = $1 and course_id = $2
       having not coalesce((array_agg(content_hash order by version desc))[1] = $5, false)`,
      [organizationId, course.id, JSON.stringify(course), JSON.stringify(files), hash, now],
    );
  }
}
