import { Injectable } from '@nestjs/common';
import type { CourseId } from '@passerelle/kernel';
import { Transactions, type Viewer } from '@passerelle/platform-api';

import { Courses } from './courses.js';

/** A file of a course, ready to be sent. */
export interface CourseFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** The drawings, films, recordings and captions of published versions. */
@Injectable()
export class CourseFiles {
  constructor(
    private readonly courses: Courses,
    private readonly transactions: Transactions,
  ) {}

  /** The files of a version that are named, whole. */
  async named(viewer: Viewer, courseId: CourseId, version: number, names: readonly string[]): Promise<ReadonlyMap<string, CourseFile>> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<CourseFile & { readonly name: string }>(
      `select n.key as name, 'image/svg+xml' as "mediaType", convert_to(n.value, 'UTF8') as bytes from learning.course_version v cross join jsonb_each_text(v.files) n where v.organization_id = $1 and v.course_id = $2 and v.version = $3 and n.key = any($4)
       union all select name, media_type, bytes from learning.course_media where organization_id = $1 and course_id = $2 and version = $3 and name = any($4) order by 1`,
      [viewer.organizationId, courseId, version, names],
    );
    return new Map(rows.map(({ name, ...file }) => [name, file]));
  }

  async find(viewer: Viewer, courseId: CourseId, version: number, name: string): Promise<CourseFile | undefined> {
    const drawing = await this.courses.file(viewer, courseId, version, name);
    return drawing ? { mediaType: 'image/svg+xml', bytes: Buffer.from(drawing) } : this.courses.media(viewer, courseId, version, name);
  }
}
