import { Injectable } from '@nestjs/common';
import { type KeptMark, marksInCourse } from '@passerelle/learning-domain';
import type { Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import { type EnrolmentRow, Enrolments } from '../enrolment/enrolments.js';
import { PrivateNotes } from '../note/private-notes.js';
import { Bookmarks } from './bookmarks.js';
import type { StudyMarkType } from './mark.type.js';

/** Everything that the viewer wrote and marked, course by course, in the order of each. */
@Injectable()
export class ReadMyMarks {
  constructor(
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly notes: PrivateNotes,
    private readonly bookmarks: Bookmarks,
  ) {}

  async run(viewer: Viewer): Promise<readonly StudyMarkType[]> {
    const enrolments = await this.enrolments.mine(viewer);
    return (await Promise.all(enrolments.map((enrolment) => this.marksOf(viewer, enrolment)))).flat();
  }

  private async marksOf(viewer: Viewer, { id, courseId, version }: EnrolmentRow): Promise<readonly StudyMarkType[]> {
    const [{ content }, notes, bookmarks] = await Promise.all([this.courses.version(viewer, courseId, version), this.notes.of(viewer, id), this.bookmarks.of(viewer, id)]);
    const kept: readonly KeptMark[] = [...notes.map(({ activityId, words, writtenAt }) => ({ placeId: activityId, words, at: writtenAt })), ...bookmarks.map(({ placeId, placedAt }) => ({ placeId, words: null, at: placedAt }))];
    return marksInCourse(content, kept).map((mark) => ({ ...mark, courseId, courseTitle: content.title, enrolmentId: id }));
  }
}
