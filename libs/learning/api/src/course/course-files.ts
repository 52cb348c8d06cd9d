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

  /** Names and kinds of the files of a version, by name. */
  async list(viewer: Viewer, courseId: CourseId, version: number): Promise<readonly { readonly name: string; readonly mediaType: string }[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select name, 'image/svg+xml' as "mediaType" from learning.course_version v, jsonb_object_keys(v.files) as name where v.organization_id = $1 and v.course_id = $2 and v.version = $3
       union all select name, media_type from learning.course_media where organization_id = $1 and course_id = $2 and version = $3 order by 1`,
      [viewer.organizationId, courseId, version],
    );
  }

  async find(viewer: Viewer, courseId: CourseId, version: number, name: string): Promise<CourseFile | undefined> {
    const drawing = await this.courses.file(viewer, courseId, version, name);
    return drawing ? { mediaType: 'image/svg+xml', bytes: Buffer.from(drawing) } : this.courses.media(viewer, courseId, version, name);
  }
}
