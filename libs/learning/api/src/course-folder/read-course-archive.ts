import { type CoursePart, folderFault, readCourseFolder } from '@passerelle/learning-domain';

import type { CourseFile } from '../course/course-files.js';
import { LARGEST_PART } from '../course-draft/save-course-draft-part.js';
import { type ArchiveRefusal, openCourseArchive } from './open-course-archive.js';

/** A course that somebody gives as an archive. */
export interface CourseArchive {
  readonly kind: 'CourseArchive';
  /** What the archive calls it. */
  readonly id: string | undefined;
  readonly parts: readonly CoursePart[];
  readonly files: ReadonlyMap<string, CourseFile>;
}

/** The course that an archive holds, whole and well formed, or why it is not. */
export async function readCourseArchive(bytes: Buffer): Promise<CourseArchive | ArchiveRefusal> {
  const opened = await openCourseArchive(bytes);
  if ('kind' in opened) return opened;
  const read = readCourseFolder(opened.texts);
  if ('faults' in read) return { kind: 'CourseArchiveFaulty', faults: read.faults };
  const long = read.parts.filter(({ content }) => Buffer.byteLength(JSON.stringify(content)) > LARGEST_PART);
  if (long.length > 0) return { kind: 'CourseArchiveFaulty', faults: long.map(({ partId }) => folderFault('PartTooLong', 'course.json', { what: partId })) };
  return { kind: 'CourseArchive', ...read, files: opened.files };
}
