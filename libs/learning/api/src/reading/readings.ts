import { Injectable } from '@nestjs/common';
import type { EnrolmentId, LessonId } from '@passerelle/kernel';
import type { ReadingPlace } from '@passerelle/learning-domain';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

export interface ReadingPlaceRow extends ReadingPlace {
  readonly reachedAt: Date;
}

export interface LessonTimeRow {
  readonly lessonId: LessonId;
  readonly seconds: number;
}

const OWN = `join learning.enrolment e on e.organization_id = r.organization_id and e.id = r.enrolment_id where r.organization_id = $1 and r.enrolment_id = any($2) and e.employee_id = $3`;

/** Where people were and how long they read. Every statement names the reader: nobody else ever learns it. */
@Injectable()
export class Readings {
  constructor(private readonly transactions: Transactions) {}

  private readonly places = loaderFor<EnrolmentId, ReadingPlaceRow | null>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<ReadingPlaceRow & { enrolmentId: EnrolmentId }>(
      `select r.enrolment_id as "enrolmentId", r.lesson_id as "lessonId", r.activity_id as "activityId", r.share_above as "offset", r.reached_at as "reachedAt" from learning.reading_place r ${OWN}`,
      [viewer.organizationId, ids, viewer.employeeId],
    );
    const byEnrolment = new Map(rows.map((row) => [row.enrolmentId, row]));
    return ids.map((id) => byEnrolment.get(id) ?? null);
  });

  private readonly times = loaderFor<EnrolmentId, readonly LessonTimeRow[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<LessonTimeRow & { enrolmentId: EnrolmentId }>(`select r.enrolment_id as "enrolmentId", r.lesson_id as "lessonId", r.seconds from learning.time_spent r ${OWN} order by r.lesson_id`, [viewer.organizationId, ids, viewer.employeeId]);
    const grouped = Map.groupBy(rows, ({ enrolmentId }) => enrolmentId);
    return ids.map((id) => grouped.get(id) ?? []);
  });

  placeOf(viewer: Viewer, id: EnrolmentId): Promise<ReadingPlaceRow | null> {
    return this.places(viewer).load(id);
  }

  timesOf(viewer: Viewer, id: EnrolmentId): Promise<readonly LessonTimeRow[]> {
    return this.times(viewer).load(id);
  }

  /** Keeps the latest place; one reached before that already kept, on another device, changes nothing. */
  async keepPlace(viewer: Viewer, id: EnrolmentId, { lessonId, activityId, offset, reachedAt }: ReadingPlaceRow): Promise<void> {
    this.places(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into learning.reading_place as kept (organization_id, enrolment_id, lesson_id, activity_id, share_above, reached_at)
       select organization_id, id, $3, $4, $5, $6 from learning.enrolment where organization_id = $1 and id = $2 and employee_id = $7
       on conflict on constraint reading_place_once_per_enrolment do update
         set lesson_id = excluded.lesson_id, activity_id = excluded.activity_id, share_above = excluded.share_above, reached_at = excluded.reached_at where kept.reached_at <= excluded.reached_at`,
      [viewer.organizationId, id, lessonId, activityId, offset, reachedAt, viewer.employeeId],
    );
  }

  /** Adds to the time of a lesson; inside the transaction of a use case, so that a record sent twice is added once. */
  async addTime(viewer: Viewer, id: EnrolmentId, { lessonId, seconds }: LessonTimeRow): Promise<void> {
    this.times(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into learning.time_spent as kept (organization_id, enrolment_id, lesson_id, seconds)
       select organization_id, id, $3, $4 from learning.enrolment where organization_id = $1 and id = $2 and employee_id = $5
       on conflict on constraint time_spent_once_per_lesson do update set seconds = kept.seconds + excluded.seconds`,
      [viewer.organizationId, id, lessonId, seconds, viewer.employeeId],
    );
  }
}
