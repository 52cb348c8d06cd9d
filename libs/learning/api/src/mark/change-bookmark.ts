import { Injectable } from '@nestjs/common';
import type { EnrolmentId } from '@passerelle/kernel';
import { lessonsOf } from '@passerelle/learning-domain';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import { Enrolments } from '../enrolment/enrolments.js';
import { Bookmarks } from './bookmarks.js';

export interface BookmarkToChange {
  readonly idempotencyKey: string;
  readonly enrolmentId: EnrolmentId;
  /** A lesson or an activity. */
  readonly placeId: string;
  readonly kept: boolean;
}

/** Marks a lesson or an activity to find it again, or takes the mark away. */
@Injectable()
export class ChangeBookmark {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly bookmarks: Bookmarks,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, enrolmentId, placeId, kept }: BookmarkToChange): Promise<{ readonly enrolmentId: EnrolmentId }> {
    return this.transactions.write(viewer, { name: 'changeBookmark', idempotencyKey }, async () => {
      const enrolment = await this.enrolments.findMine(viewer, enrolmentId);
      if (!enrolment) throw new NotFound();
      const { content } = await this.courses.version(viewer, enrolment.courseId, enrolment.version);
      const places = lessonsOf(content).flatMap((lesson): readonly string[] => [lesson.id, ...lesson.activities.map(({ id }) => id)]);
      if (!places.includes(placeId)) throw new NotFound('The course has no such place.');
      if (kept) await this.bookmarks.place(viewer, enrolmentId, { placeId, placedAt: this.clock.now() });
      else await this.bookmarks.remove(viewer, enrolmentId, placeId);
      return { enrolmentId };
    });
  }
}
