import { Injectable } from '@nestjs/common';
import type { EnrolmentId } from '@passerelle/kernel';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

export interface BookmarkRow {
  /** A lesson or an activity. */
  readonly placeId: string;
  readonly placedAt: Date;
}

/** What people marked to find it again. Every statement names whoever placed it: nobody else ever sees a bookmark. */
@Injectable()
export class Bookmarks {
  constructor(private readonly transactions: Transactions) {}

  private readonly byEnrolment = loaderFor<EnrolmentId, readonly BookmarkRow[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<BookmarkRow & { enrolmentId: EnrolmentId }>(
      `select b.enrolment_id as "enrolmentId", b.place_id as "placeId", b.placed_at as "placedAt" from learning.bookmark b
       join learning.enrolment e on e.organization_id = b.organization_id and e.id = b.enrolment_id
       where b.organization_id = $1 and b.enrolment_id = any($2) and e.employee_id = $3 order by b.placed_at, b.place_id`,
      [viewer.organizationId, ids, viewer.employeeId],
    );
    const grouped = Map.groupBy(rows, ({ enrolmentId }) => enrolmentId);
    return ids.map((id) => grouped.get(id) ?? []);
  });

  of(viewer: Viewer, id: EnrolmentId): Promise<readonly BookmarkRow[]> {
    return this.byEnrolment(viewer).load(id);
  }

  /** A place is marked once. */
  async place(viewer: Viewer, id: EnrolmentId, { placeId, placedAt }: BookmarkRow): Promise<void> {
    this.byEnrolment(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into learning.bookmark (organization_id, enrolment_id, place_id, placed_at) select organization_id, id, $3, $4 from learning.enrolment where organization_id = $1 and id = $2 and employee_id = $5
       on conflict on constraint bookmark_once_per_place do nothing`,
      [viewer.organizationId, id, placeId, placedAt, viewer.employeeId],
    );
  }

  async remove(viewer: Viewer, id: EnrolmentId, placeId: string): Promise<void> {
    this.byEnrolment(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `delete from learning.bookmark b using learning.enrolment e where b.organization_id = $1 and b.enrolment_id = $2 and b.place_id = $3 and e.organization_id = b.organization_id and e.id = b.enrolment_id and e.employee_id = $4`,
      [viewer.organizationId, id, placeId, viewer.employeeId],
    );
  }
}
