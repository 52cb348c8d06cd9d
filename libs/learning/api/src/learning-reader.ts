import { Injectable } from '@nestjs/common';
import type { Course } from '@passerelle/learning-domain';
import type { Viewer } from '@passerelle/platform-api';

import { Courses } from './course/courses.js';

/** What other contexts read of courses. */
@Injectable()
export class LearningReader {
  constructor(private readonly courses: Courses) {}

  /** Every course of the organization in its latest version. */
  async coursesInForce(viewer: Viewer): Promise<readonly Course[]> {
    return (await this.courses.all(viewer)).map(({ content }) => content);
  }
}
