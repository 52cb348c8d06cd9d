import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

import type { OrganizationId } from '@passerelle/kernel';
import { checkCourse, type Course, COURSE_FILE, describeFault, inlineTexts, type MediaType, mediaTypeOf } from '@passerelle/learning-domain';
import type { Runner } from '@passerelle/platform-api';

import { mediaFilesFaults } from './media-files-faults.js';
import { offerShippedCourse } from './offer-shipped-course.js';

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

/** The courses that ship with the product, one folder each; sound or not loaded at all. */
export async function readCourses(): Promise<ShippedCourse[]> {
  const folders = (await readdir(FOLDER, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const courses = await Promise.all(folders.sort().map((folder) => readCourse(new URL(`${folder}/`, FOLDER))));
  const faults = courses.flatMap(({ course, media }) => [...checkCourse(course).map(describeFault), ...mediaFilesFaults(course, media)].map((fault) => `${course.id}: ${fault}`));
  if (faults.length > 0) throw new Error(`The courses have faults:\n${faults.join('\n')}`);
  return courses;
}

async function readCourse(folder: URL): Promise<ShippedCourse> {
  const names = await readdir(folder);
  const read = async (ending: RegExp) => new Map(await Promise.all(names.filter((file) => ending.test(file)).map(async (file) => [file, await readFile(new URL(file, folder), 'utf8')] as const)));
  const { course, faults } = inlineTexts(JSON.parse(await readFile(new URL(COURSE_FILE, folder), 'utf8')) as Course & Readonly<Record<string, unknown>>, await read(/\.md$/));
  if (faults.length > 0) throw new Error(`Texts are missing in ${folder.pathname}: ${faults.map(({ file }) => file).join(', ')}`);
  return { course: course as unknown as Course, files: Object.fromEntries(await read(/\.svg$/)), media: await readMedia(folder) };
}

/** Whatever a folder holds that is a film, a recording or captions by its content. */
async function readMedia(folder: URL): Promise<Record<string, ShippedMedia>> {
  const names = (await readdir(folder)).filter((name) => !/\.(svg|md|json)$/.test(name));
  const read = await Promise.all(names.map(async (name) => [name, await readFile(new URL(name, folder))] as const));
  return Object.fromEntries(read.flatMap(([name, bytes]) => { const mediaType = mediaTypeOf(bytes); return mediaType ? [[name, { mediaType, bytes }] as const] : []; }));
}

/**
 * Gives an organization its own copy of the courses; what has not changed since is left alone. Where the organization has
 * published a version of its own, what ships arrives as a draft to accept.
 * @param runner a transaction whose `app.organization` is set to the organization
 */
export async function loadCourses(runner: Runner, organizationId: OrganizationId, courses: readonly ShippedCourse[], now: Date): Promise<void> {
  for (const shipped of courses) {
    const hash = hashOf(shipped);
    const versions = (await runner.query(`select version, content_hash = $3 as same, published_by_name is null as "isShipped" from learning.course_version where organization_id = $1 and course_id = $2 order by version desc`, [organizationId, shipped.course.id, hash])) as readonly HeldVersion[];
    const [latest, lastShipped] = [versions[0], versions.find(({ isShipped }) => isShipped)];
    if (lastShipped?.same) continue;
    if (latest && !latest.isShipped) await offerShippedCourse(runner, organizationId, shipped, { hash, base: latest.version, now });
    else await writeShippedVersion(runner, organizationId, shipped, { hash, version: (latest?.version ?? 0) + 1, now });
  }
}

interface HeldVersion {
  readonly version: number;
  /** Whether it is what ships now. */
  readonly same: boolean;
  readonly isShipped: boolean;
}

async function writeShippedVersion(runner: Runner, organizationId: OrganizationId, { course, files, media }: ShippedCourse, { hash, version, now }: { readonly hash: string; readonly version: number; readonly now: Date }): Promise<void> {
  await runner.query('insert into learning.course_version (organization_id, course_id, version, content, files, content_hash, published_at) values ($1, $2, $3, $4, $5, $6, $7)', [organizationId, course.id, version, JSON.stringify(course), JSON.stringify(files), hash, now]);
  for (const [name, { mediaType, bytes }] of Object.entries(media)) {
    await runner.query('insert into learning.course_media (organization_id, course_id, version, name, media_type, bytes) values ($1, $2, $3, $4, $5, $6)', [organizationId, course.id, version, name, mediaType, bytes]);
  }
}

function hashOf({ course, files, media }: ShippedCourse): string {
  const hash = createHash('sha256').update(JSON.stringify({ course, files }));
  for (const [name, { bytes }] of Object.entries(media).sort(([some], [other]) => (some < other ? -1 : 1))) hash.update(name).update(bytes);
  return hash.digest('hex');
}
