import { Injectable } from '@nestjs/common';
import type { CourseDraftId, LessonId } from '@passerelle/kernel';
import { assembleCourse, type Course } from '@passerelle/learning-domain';
import { NotFound, type Viewer } from '@passerelle/platform-api';

import { describeCourse, type DescribedCourse } from '../course/describe-course.js';
import { CourseDraftParts } from './course-draft-parts.js';
import { CourseDrafts } from './course-drafts.js';

/** A draft as a learner would read it. */
@Injectable()
export class PreviewCourseDraft {
  constructor(
    private readonly drafts: CourseDrafts,
    private readonly parts: CourseDraftParts,
  ) {}

  /** @param lessonId the one lesson to read; null for all of them */
  async run(viewer: Viewer, id: CourseDraftId, lessonId: LessonId | null): Promise<DescribedCourse> {
    const draft = await this.drafts.find(viewer, id);
    if (!draft) throw new NotFound();
    const course = assembleCourse(draft.courseId, (draft.baseVersion ?? 0) + 1, await this.parts.of(viewer, id));
    return describeCourse({ courseId: draft.courseId, version: course.version, content: lessonId ? only(course, lessonId) : course }, `/api/course-draft-files/${id}`);
  }
}

function only(course: Course, lessonId: LessonId): Course {
  return { ...course, modules: course.modules.map((module) => ({ ...module, lessons: module.lessons.filter(({ id }) => id === lessonId) })).filter(({ lessons }) => lessons.length > 0) };
}
