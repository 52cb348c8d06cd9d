import { Injectable } from '@nestjs/common';
import type { CourseId } from '@passerelle/kernel';
import type { Viewer } from '@passerelle/platform-api';

import { Courses } from './courses.js';

/** A file of a course, ready to be sent. */
export interface CourseFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** The drawings, films, recordings and captions of published versions. */
@Injectable()
export class CourseFiles {
  constructor(private readonly courses: Courses) {}

  async find(viewer: Viewer, courseId: CourseId, version: number, name: string): Promise<CourseFile | undefined> {
    const drawing = await this.courses.file(viewer, courseId, version, name);
    return drawing ? { mediaType: 'image/svg+xml', bytes: Buffer.from(drawing) } : this.courses.media(viewer, courseId, version, name);
  }
}
