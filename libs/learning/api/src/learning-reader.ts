import { Injectable } from '@nestjs/common';
import type { CourseId } from '@passerelle/kernel';
import type { Course } from '@passerelle/learning-domain';
import type { Viewer } from '@passerelle/platform-api';

import { Courses } from './course/courses.js';

/** What other contexts read of courses. */
@Injectable()
export class LearningReader {
  constructor(private readonly courses: Courses) {}

  /** Which version of each course is in force, without its content. */
  versionsInForce(viewer: Viewer): Promise<readonly { readonly courseId: CourseId; readonly version: number }[]> {
    return this.courses.versionsInForce(viewer);
  }

  /** Every course that one may begin, in its latest version. */
  async coursesInForce(viewer: Viewer): Promise<readonly Course[]> {
    return (await this.courses.offered(viewer)).map(({ content }) => content);
  }
}
