import { COURSE_FILE, FILE_NAME, fileTypeOf, type FolderFault, folderFault, MOST_FAULTS } from '@passerelle/learning-domain';
import { Archive, UnreadableArchive } from '@passerelle/platform-api';

import type { CourseFile } from '../course/course-files.js';

/** Files of a course, and bytes of one of them and of all, once unpacked. */
const MOST_FILES = 3000;
const LARGEST_FILE = 40_000_000;
const LARGEST_FOLDER = 120_000_000;
/** What operating systems leave in a folder that they pack. */
const LEFT_BY_SYSTEMS = /(^|\/)(__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini)(\/|$)/i;

export interface OpenedFolder {
  /** Text by file name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Drawings, films, recordings, captions and photographs by file name. */
  readonly files: ReadonlyMap<string, CourseFile>;
}

export type ArchiveRefusal = { readonly kind: 'ArchiveBroken' } | { readonly kind: 'ArchiveTooLarge'; readonly megabytes: number; readonly files: number } | { readonly kind: 'CourseArchiveFaulty'; readonly faults: readonly FolderFault[] };

/**
 * The files of a zip archive that holds the folder of a course, at its top or one folder down. Nothing is written anywhere;
 * names are names and no paths, what a file is is read from its content, and what the archive says of its sizes is not believed.
 */
export async function openCourseArchive(bytes: Buffer): Promise<OpenedFolder | ArchiveRefusal> {
  try {
    return await open(new Archive(bytes));
  } catch (cause) {
    if (!(cause instanceof UnreadableArchive)) throw cause;
    return cause.kind === 'Broken' ? { kind: 'ArchiveBroken' } : tooLarge();
  }
}

async function open(archive: Archive): Promise<OpenedFolder | ArchiveRefusal> {
  const paths = archive.names.filter((path) => !path.endsWith('/') && !LEFT_BY_SYSTEMS.test(path));
  if (paths.length > MOST_FILES) return tooLarge();
  const folder = folderOf(paths);
  const named = paths.map((path) => ({ path, name: path.startsWith(folder) ? path.slice(folder.length) : path }));
  const faults = nameFaults(named.map(({ name }) => name));
  if (faults.length > 0) return { kind: 'CourseArchiveFaulty', faults };
  const [texts, files] = [new Map<string, string>(), new Map<string, CourseFile>()];
  let left = LARGEST_FOLDER;
  for (const { path, name } of named) {
    const content = await archive.whole(path, Math.min(LARGEST_FILE, left));
    left -= content.length;
    const fault = sort(name, content, texts, files);
    if (fault) faults.push(fault);
  }
  return faults.length > 0 ? { kind: 'CourseArchiveFaulty', faults: faults.slice(0, MOST_FAULTS) } : { texts, files };
}

/** The folder in which the course stands: that of the `course.json` that is highest. */
function folderOf(paths: readonly string[]): string {
  const [found = COURSE_FILE] = paths.filter((path) => path === COURSE_FILE || path.endsWith(`/${COURSE_FILE}`)).toSorted((some, other) => some.length - other.length);
  return found.slice(0, -COURSE_FILE.length);
}

function nameFaults(names: readonly string[]): FolderFault[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const known = name.toLowerCase();
    const fault = !FILE_NAME.test(name) ? 'NameRefused' : seen.has(known) ? 'NameTwice' : undefined;
    seen.add(known);
    return fault ? [folderFault(fault, name.slice(0, 200))] : [];
  }).slice(0, MOST_FAULTS);
}

/** Puts a file among the texts or among the others. */
function sort(name: string, content: Buffer, texts: Map<string, string>, files: Map<string, CourseFile>): FolderFault | undefined {
  if (name === COURSE_FILE || name.endsWith('.md')) {
    const text = textOf(content);
    if (text === undefined) return folderFault('NotText', name);
    texts.set(name, text);
    return undefined;
  }
  const mediaType = fileTypeOf(content);
  if (!mediaType) return folderFault('FileTypeRefused', name);
  files.set(name, { mediaType, bytes: content });
  return undefined;
}

/** Text in UTF-8, its lines ended in one way whatever program wrote it; undefined for what is not. */
function textOf(content: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content).replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}

function tooLarge(): ArchiveRefusal {
  return { kind: 'ArchiveTooLarge', megabytes: LARGEST_FOLDER / 1_000_000, files: MOST_FILES };
}
