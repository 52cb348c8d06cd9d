import { Injectable } from '@nestjs/common';
import { assembleCourse, checkDraft, type Course, type DraftFault, type PartId } from '@passerelle/learning-domain';
import type { Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import { CourseDraftFiles } from '../course-draft/course-draft-files.js';
import { CourseDraftParts } from '../course-draft/course-draft-parts.js';
import type { CourseDraftRow } from '../course-draft/course-drafts.js';

/** The course that a draft makes, and what is to be looked at again in it. */
@Injectable()
export class FindDraftFaults {
  constructor(
    private readonly courses: Courses,
    private readonly parts: CourseDraftParts,
    private readonly files: CourseDraftFiles,
  ) {}

  async of(viewer: Viewer, draft: CourseDraftRow): Promise<{ readonly course: Course; readonly faults: readonly DraftFault[] }> {
    const parts = await this.parts.of(viewer, draft.id);
    const course = assembleCourse(draft.courseId, (draft.baseVersion ?? 0) + 1, parts);
    const others = (await this.courses.all(viewer)).filter(({ courseId }) => courseId !== draft.courseId);
    const faults = checkDraft(course, {
      older: new Map(parts.map(({ partId, older }): [PartId, typeof older] => [partId, older])),
      files: new Map((await this.files.list(viewer, draft)).map(({ name, mediaType }) => [name, mediaType])),
      prerequisites: new Map(others.map(({ courseId, content }) => [courseId, content.prerequisites])),
    });
    return { course, faults };
  }
}
