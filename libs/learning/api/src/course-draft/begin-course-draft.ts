import { Injectable } from '@nestjs/common';
import type { BilingualText, CourseDraftId, CourseId } from '@passerelle/kernel';
import { assembleCourse, blankCourse, courseIdFor, type CourseOutline, type CoursePart, splitCourse } from '@passerelle/learning-domain';
import { Clock, InvalidInput, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import { CourseReviews } from '../course-review/course-reviews.js';
import { CourseDraftFiles } from './course-draft-files.js';
import { CourseDraftParts } from './course-draft-parts.js';
import { type CourseDraftRow, CourseDrafts } from './course-drafts.js';

export interface DraftToBegin {
  readonly idempotencyKey: string;
  /** The course whose latest version is taken up. */
  readonly courseId: CourseId | null;
  /** The draft that is copied. */
  readonly draftId: CourseDraftId | null;
  /** The title of a new course: a copy of what is named, or an empty one. Absent: the next version of the course named. */
  readonly title: BilingualText | null;
}

type Origin = Pick<CourseDraftRow, 'courseId' | 'baseVersion' | 'files'> & { readonly parts: readonly CoursePart[] };

/** Begins to write: the next version of a course, a copy of a course or of a draft as a new course, or a new course from nothing. */
@Injectable()
export class BeginCourseDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: Courses,
    private readonly drafts: CourseDrafts,
    private readonly parts: CourseDraftParts,
    private readonly files: CourseDraftFiles,
    private readonly reviews: CourseReviews,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, wanted: DraftToBegin): Promise<{ readonly id: CourseDraftId }> {
    return this.transactions.write(viewer, { name: 'beginCourseDraft', idempotencyKey: wanted.idempotencyKey }, async () => {
      const { parts, ...origin } = await this.originOf(viewer, wanted);
      const [id, at] = [newId<CourseDraftId>(), this.clock.now()];
      await this.drafts.add(viewer, { id, ...origin, at });
      await this.parts.write(viewer, id, parts.map((part) => ({ ...part, older: {} })), at);
      if (wanted.draftId) {
        await this.files.copy(viewer, wanted.draftId, id);
        // Copied words have the same authors: none of them reviews the copy either.
        await this.reviews.copyAuthors(viewer, wanted.draftId, id);
      }
      await this.drafts.touch(viewer, id, at);
      return { id };
    });
  }

  private async originOf(viewer: Viewer, { courseId, draftId, title }: DraftToBegin): Promise<Origin> {
    const origin = draftId ? await this.ofDraft(viewer, draftId) : courseId ? await this.ofCourse(viewer, courseId) : undefined;
    if (!title) {
      if (!origin || draftId) throw new InvalidInput('A new course has a title.');
      return origin;
    }
    await this.drafts.lockCourseIds(viewer);
    const own = courseIdFor(title.fr, await this.drafts.courseIds(viewer));
    const parts = (origin?.parts ?? blankCourse(title)).map((part) => (part.partId === 'outline' ? { ...part, content: { ...(part.content as CourseOutline), title } } : part));
    return { courseId: own, baseVersion: null, files: origin?.files ?? null, parts };
  }

  private async ofCourse(viewer: Viewer, id: CourseId): Promise<Origin> {
    const latest = await this.courses.find(viewer, id);
    if (!latest) throw new NotFound();
    // As it was published: what the catalogue shows of it follows the framework in force.
    const { content, version } = await this.courses.version(viewer, id, latest.version);
    return { courseId: id, baseVersion: version, files: { courseId: id, version }, parts: splitCourse(content) };
  }

  private async ofDraft(viewer: Viewer, id: CourseDraftId): Promise<Origin> {
    const draft = await this.drafts.find(viewer, id);
    if (!draft) throw new NotFound();
    // What no outline names any more is not taken along.
    const parts = splitCourse(assembleCourse(draft.courseId, 1, await this.parts.of(viewer, id)));
    return { courseId: draft.courseId, baseVersion: draft.baseVersion, files: draft.files, parts };
  }
}
