import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

import type { BilingualText, OrganizationId } from '@passerelle/kernel';
import { type Activity, checkCourse, type Course, describeFault, type MediaType, mediaTypeOf } from '@passerelle/learning-domain';
import type { Runner } from '@passerelle/platform-api';

import { mediaFilesFaults } from './media-files-faults.js';

const FOLDER = new URL('../../../catalogue/courses/', import.meta.url);

export interface ShippedMedia {
  readonly mediaType: MediaType;
  readonly bytes: Buffer;
}

export interface ShippedCourse {
  readonly course: Course;
  /** Drawings by file name. */
  readonly files: Readonly<Record<string, string>>;
  /** Films, recordings and captions by file name. */
  readonly media: Readonly<Record<string, ShippedMedia>>;
}

interface WrittenActivity {
  readonly kind: Activity['kind'];
  readonly file?: string | BilingualText;
  readonly transcript?: string;
}

/** The courses that ship with the product, one folder each; sound or not loaded at all. */
export async function readCourses(): Promise<ShippedCourse[]> {
  const folders = (await readdir(FOLDER, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const courses = await Promise.all(folders.sort().map((folder) => readCourse(new URL(`${folder}/`, FOLDER))));
  const faults = courses.flatMap(({ course, media }) => [...checkCourse(course).map(describeFault), ...mediaFilesFaults(course, media)].map((fault) => `${course.id}: ${fault}`));
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
  return { course: { ...written, modules }, files, media: await readMedia(folder) };
}

/** Reads the two Markdown files of a text; gives a drawing its file in each language. */
async function withText({ file, transcript, ...activity }: WrittenActivity, folder: URL): Promise<Activity> {
  if (activity.kind === 'text') {
    return { ...activity, markdown: await readTexts(String(file), folder) } as unknown as Activity;
  }
  if (activity.kind === 'video' || activity.kind === 'audio') return { ...activity, file, transcript: await readTexts(String(transcript), folder) } as unknown as Activity;
  if (activity.kind === 'image') return { ...activity, file: typeof file === 'string' ? { fr: file, en: file } : file } as unknown as Activity;
  return activity as unknown as Activity;
}

async function readTexts(name: string, folder: URL): Promise<BilingualText> {
  const [fr = '', en = ''] = await Promise.all(['fr', 'en'].map((language) => readFile(new URL(`${name}.${language}.md`, folder), 'utf8')));
  return { fr, en };
}

/** Whatever a folder holds that is a film, a recording or captions by its content. */
async function readMedia(folder: URL): Promise<Record<string, ShippedMedia>> {
  const names = (await readdir(folder)).filter((name) => !/\.(svg|md|json)$/.test(name));
  const read = await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder))] as const));
  return Object.fromEntries(read.flatMap(([name, bytes]) => { const mediaType = mediaTypeOf(bytes); return mediaType ? [[name, { mediaType, bytes }] as const] : []; }));
}

/**
 * Gives an organization its own copy of the courses; what has not changed since is left alone.
 * @param runner a transaction whose `app.organization` is set to the organization
 */
export async function loadCourses(runner: Runner, organizationId: OrganizationId, courses: readonly ShippedCourse[], now: Date): Promise<void> {
  for (const { course, files, media } of courses) {
    const hash = hashOf({ course, files, media });
    await runner.query(
      `insert into learning.course_version (organization_id, course_id, version, content, files, content_hash, published_at)
       select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6 from learning.course_version where organization_id = $1 and course_id = $2
       having not coalesce((array_agg(content_hash order by version desc))[1] = $5, false)`,
      [organizationId, course.id, JSON.stringify(course), JSON.stringify(files), hash, now],
    );
    for (const [name, { mediaType, bytes }] of Object.entries(media)) {
      await runner.query(
        `insert into learning.course_media (organization_id, course_id, version, name, media_type, bytes)
         select $1, $2, max(version), $3, $4, $5 from learning.course_version where organization_id = $1 and course_id = $2 and content_hash = $6 having max(version) is not null
         on conflict on constraint course_media_once_per_version do nothing`,
        [organizationId, course.id, name, mediaType, bytes, hash],
      );
    }
  }
}

function hashOf({ course, files, media }: ShippedCourse): string {
  const hash = createHash('sha256').update(JSON.stringify({ course, files }));
  for (const [name, { bytes }] of Object.entries(media).sort(([some], [other]) => (some < other ? -1 : 1))) hash.update(name).update(bytes);
  return hash.digest('hex');
}
