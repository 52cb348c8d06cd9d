import { Injectable } from '@nestjs/common';
import type { ActivityId, CourseId } from '@passerelle/kernel';
import { Transactions, type Viewer } from '@passerelle/platform-api';

/** An answer to an activity of a lesson, as right or not. */
export interface LessonAnswer {
  readonly courseId: CourseId;
  readonly activityId: ActivityId;
  readonly correct: boolean;
  readonly at: Date;
}

/** What the viewer answered in lessons: the first answer of each day, since the next ones follow its feedback. Nobody else’s is ever read. */
@Injectable()
export class LessonAnswerReader {
  constructor(private readonly transactions: Transactions) {}

  async mine(viewer: Viewer): Promise<readonly LessonAnswer[]> {
    if (!viewer.employeeId) return [];
    const statements = await this.transactions.in(viewer);
    return statements.query<LessonAnswer>(
      `select distinct on (e.course_id, r.activity_id, day) e.course_id as "courseId", r.activity_id as "activityId", r.correct, r.recorded_at as at
       from learning.enrolment e join learning.progress_record r on r.organization_id = e.organization_id and r.enrolment_id = e.id and r.correct is not null
       cross join lateral (select (r.recorded_at at time zone 'America/Toronto')::date as day) d
       where e.organization_id = $1 and e.employee_id = $2 order by e.course_id, r.activity_id, day, r.recorded_at, r.id`,
      [viewer.organizationId, viewer.employeeId],
    );
  }
}
