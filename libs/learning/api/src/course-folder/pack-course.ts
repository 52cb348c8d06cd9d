import { Injectable } from '@nestjs/common';
import type { CourseDraftId, CourseId } from '@passerelle/kernel';
import { assembleCourse, type Course, filesOf, writeCourseFolder } from '@passerelle/learning-domain';
import { NotFound, type Viewer, writeArchive } from '@passerelle/platform-api';

import { type CourseFile, CourseFiles } from '../course/course-files.js';
import { Courses } from '../course/courses.js';
import { CourseDraftFiles } from '../course-draft/course-draft-files.js';
import { CourseDraftParts } from '../course-draft/course-draft-parts.js';
import { CourseDrafts } from '../course-draft/course-drafts.js';

export interface PackedCourse {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A course as a folder of files in an archive, in the format that courses ship in: a draft as it stands, or a published version. */
@Injectable()
export class PackCourse {
  constructor(
    private readonly courses: Courses,
    private readonly published: CourseFiles,
    private readonly drafts: CourseDrafts,
    private readonly parts: CourseDraftParts,
    private readonly files: CourseDraftFiles,
  ) {}

  async draft(viewer: Viewer, id: CourseDraftId): Promise<PackedCourse> {
    const draft = await this.drafts.find(viewer, id);
    if (!draft) throw new NotFound();
    const course = assembleCourse(draft.courseId, (draft.baseVersion ?? 0) + 1, await this.parts.of(viewer, id));
    return pack(course, await this.files.named(viewer, draft, filesOf(course)), `${course.id}-brouillon`);
  }

  async version(viewer: Viewer, id: CourseId, version: number): Promise<PackedCourse> {
    if (!(await this.courses.isPublished(viewer, id, version))) throw new NotFound();
    const { content } = await this.courses.version(viewer, id, version);
    const course = { ...content, id, version };
    return pack(course, await this.published.named(viewer, id, version, filesOf(course)), `${id}-v${version}`);
  }
}

async function pack(course: Course, files: ReadonlyMap<string, CourseFile>, name: string): Promise<PackedCourse> {
  const folder = new Map<string, Uint8Array | string>([...writeCourseFolder(course), ...[...files].map(([file, { bytes }]) => [file, bytes] as const)].map(([file, content]) => [`${course.id}/${file}`, content]));
  return { name: `${name}.zip`, bytes: await writeArchive(folder) };
}
