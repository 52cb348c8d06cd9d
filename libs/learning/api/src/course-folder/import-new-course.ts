import { Injectable } from '@nestjs/common';
import type { CourseDraftId, CourseId } from '@passerelle/kernel';
import { courseIdFor, type CourseOutline } from '@passerelle/learning-domain';
import { Clock, newId, Transactions, type Viewer } from '@passerelle/platform-api';

import { CourseDraftFiles } from '../course-draft/course-draft-files.js';
import { CourseDraftParts } from '../course-draft/course-draft-parts.js';
import { CourseDrafts } from '../course-draft/course-drafts.js';
import type { ArchiveRefusal } from './open-course-archive.js';
import { type CourseArchive, readCourseArchive } from './read-course-archive.js';

export type ImportNewCourseOutcome = { readonly kind: 'CourseImported'; readonly draftId: CourseDraftId } | ArchiveRefusal;

/** A course id that stands in an archive. */
const COURSE_ID = /^[a-z0-9][a-z0-9-]{1,59}$/;

/** Begins a draft of a new course from an archive; an archive with a fault begins nothing. */
@Injectable()
export class ImportNewCourse {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: CourseDrafts,
    private readonly parts: CourseDraftParts,
    private readonly files: CourseDraftFiles,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, idempotencyKey: string, bytes: Buffer): Promise<ImportNewCourseOutcome> {
    const read = await readCourseArchive(bytes);
    if (read.kind !== 'CourseArchive') return read;
    return this.transactions.write(viewer, { name: 'importNewCourse', idempotencyKey }, async (): Promise<ImportNewCourseOutcome> => {
      const [id, at] = [newId<CourseDraftId>(), this.clock.now()];
      await this.drafts.add(viewer, { id, courseId: await this.idFor(viewer, read), baseVersion: null, files: null, at });
      await this.parts.write(viewer, id, read.parts.map((part) => ({ ...part, older: {} })), at);
      if (read.files.size > 0) await this.files.keep(viewer, id, read.files, at);
      await this.drafts.touch(viewer, id, at);
      return { kind: 'CourseImported', draftId: id };
    });
  }

  /** The id that the archive gives, where no course has it; one made of the title otherwise. */
  private async idFor(viewer: Viewer, { id, parts }: CourseArchive): Promise<CourseId> {
    await this.drafts.lockCourseIds(viewer);
    const taken = await this.drafts.courseIds(viewer);
    if (id !== undefined && COURSE_ID.test(id) && !taken.has(id)) return id as CourseId;
    const outline = parts.find(({ partId }) => partId === 'outline')?.content as CourseOutline | undefined;
    return courseIdFor(outline?.title.fr ?? '', taken);
  }
}
