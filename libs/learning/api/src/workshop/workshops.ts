import { Injectable } from '@nestjs/common';
import type { AccountId, EmployeeId, WorkshopId } from '@passerelle/kernel';
import type { Attendance, PlaceState, Workshop } from '@passerelle/learning-domain';
import { keyOfCursor, type Page, pageOf, pageSize, type Statements, Transactions, type Viewer } from '@passerelle/platform-api';

/** A workshop with who planned it. */
export interface PlannedWorkshop extends Workshop {
  readonly plannedBy: AccountId;
  readonly plannedByName: string;
  /** Whose reports it is open to, where it is open to a team. */
  readonly managerId: EmployeeId | null;
  readonly changedAt: Date;
  readonly cancelReason: string | null;
}

/** A workshop as one person sees it. */
export interface WorkshopSeen extends PlannedWorkshop {
  readonly taken: number;
  readonly waiting: number;
  readonly myState: PlaceState | null;
  /** The viewer's rank among those who wait, from 1. */
  readonly myRank: number | null;
  readonly myAttendance: Attendance | null;
  readonly invitedBy: string | null;
  /** Whether the viewer may take a place: it is open to them, or they were invited or had one before. */
  readonly isOpen: boolean;
}

export const WORKSHOP_TIMES = ['toCome', 'past'] as const;
export type WorkshopTime = (typeof WORKSHOP_TIMES)[number];

const COLUMNS = `w.id, w.title, w.about, w.course_id as "courseId", w.competency_id as "competencyId", w.starts_at as "startsAt", w.duration_minutes as "durationMinutes", w.place, w.video_url as "videoUrl",
  w.seats, w.audience, w.facilitator, w.planned_by as "plannedBy", w.planned_by_name as "plannedByName", w.manager_id as "managerId", w.revision, w.changed_at as "changedAt", w.cancelled_at as "cancelledAt", w.cancel_reason as "cancelReason"`;
/** $1 organization, $2 viewer's employee, $3 viewer's account, $4 viewer's manager. */
const SEEN = `
  select ${COLUMNS}, t.taken, t.waiting, p.state as "myState", case when p.state = 'waiting' then (select count(*)::int from learning.workshop_place o
      where o.organization_id = w.organization_id and o.workshop_id = w.id and o.state = 'waiting' and o.arrival <= p.arrival) end as "myRank", p.attendance as "myAttendance", p.invited_by as "invitedBy",
    ($2::uuid is not null and (p.state is not null or w.audience = 'organization' or w.manager_id is not distinct from $4::uuid and $4 is not null)) as "isOpen"
  from learning.workshop w
  left join learning.workshop_place p on p.organization_id = w.organization_id and p.workshop_id = w.id and p.employee_id = $2
  cross join lateral (select count(*) filter (where o.state = 'seated')::int as taken, count(*) filter (where o.state = 'waiting')::int as waiting
    from learning.workshop_place o where o.organization_id = w.organization_id and o.workshop_id = w.id) t
  where w.organization_id = $1 and (w.planned_by = $3 or p.state is not null or ($2::uuid is not null and w.cancelled_at is null and (w.audience = 'organization' or w.manager_id = $4)))`;
const ENDED = `w.starts_at + make_interval(mins => w.duration_minutes)`;
/** What is past concerns those who had a place, were invited or planned it. */
const WHEN: Readonly<Record<WorkshopTime, { readonly where: string; readonly beyond: string; readonly order: string }>> = {
  toCome: { where: `${ENDED} > $5`, beyond: '>', order: 'w.starts_at, w.id' },
  past: { where: `${ENDED} <= $5 and (w.planned_by = $3 or p.state is not null)`, beyond: '<', order: 'w.starts_at desc, w.id desc' },
};

/** Group sessions: those that the viewer may see are those that they planned, have a place in, are invited to, or that are open to them. */
@Injectable()
export class Workshops {
  constructor(private readonly transactions: Transactions) {}

  async page(viewer: Viewer, managerId: EmployeeId | null, now: Date, { when, first, after }: { readonly when: WorkshopTime; readonly first: number; readonly after?: string | null }): Promise<Page<WorkshopSeen>> {
    const { where, beyond, order } = WHEN[when];
    const [startsAt = null, id = null] = keyOfCursor(after, 2) ?? [];
    const statements = await this.transactions.in(viewer);
    const scope = [viewer.organizationId, viewer.employeeId, viewer.accountId, managerId, now];
    const rows = await statements.query<WorkshopSeen>(`${SEEN} and ${where} and ($6::timestamptz is null or (w.starts_at, w.id) ${beyond} ($6, $7::uuid)) order by ${order} limit $8`, [...scope, startsAt, id, pageSize(first) + 1]);
    const total = await statements.one<{ count: number }>(`select count(*)::int as count from (${SEEN} and ${where}) seen`, scope);
    return pageOf(rows, first, total?.count ?? 0, (row) => [row.startsAt.toISOString(), row.id]);
  }

  /** What the viewer has a place in, waits for or is invited to, the nearest first; at most five. */
  async mine(viewer: Viewer, now: Date): Promise<readonly WorkshopSeen[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<WorkshopSeen>(`${SEEN} and ${WHEN.toCome.where} and w.cancelled_at is null and p.state in ('seated', 'waiting', 'invited') order by w.starts_at, w.id limit 5`, [viewer.organizationId, viewer.employeeId, viewer.accountId, null, now]);
  }

  async seen(viewer: Viewer, managerId: EmployeeId | null, id: WorkshopId): Promise<WorkshopSeen | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<WorkshopSeen>(`${SEEN} and w.id = $5`, [viewer.organizationId, viewer.employeeId, viewer.accountId, managerId, id]);
  }

  /** The workshop, which nobody else changes nor takes a place in until the transaction ends. */
  async lock(viewer: Viewer, id: WorkshopId): Promise<PlannedWorkshop | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<PlannedWorkshop>(`select ${COLUMNS} from learning.workshop w where w.organization_id = $1 and w.id = $2 for update`, [viewer.organizationId, id]);
  }

  /** The workshop, inside the transaction of a job. */
  async findFor(statements: Statements, organizationId: string, id: WorkshopId): Promise<PlannedWorkshop | undefined> {
    return statements.one<PlannedWorkshop>(`select ${COLUMNS} from learning.workshop w where w.organization_id = $1 and w.id = $2 for share`, [organizationId, id]);
  }

  async add(viewer: Viewer, w: PlannedWorkshop): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into learning.workshop (organization_id, id, title, about, course_id, competency_id, starts_at, duration_minutes, place, video_url, seats, audience, facilitator, planned_by, planned_by_name, manager_id, planned_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)`,
      [viewer.organizationId, w.id, w.title, w.about, w.courseId, w.competencyId, w.startsAt, w.durationMinutes, w.place, w.videoUrl, w.seats, w.audience, w.facilitator, w.plannedBy, w.plannedByName, w.managerId, w.changedAt],
    );
  }

  async change(viewer: Viewer, w: PlannedWorkshop): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `update learning.workshop set title = $3, about = $4, course_id = $5, competency_id = $6, starts_at = $7, duration_minutes = $8, place = $9, video_url = $10, seats = $11, audience = $12, facilitator = $13, manager_id = $14,
         revision = $15, changed_at = $16, cancelled_at = $17, cancel_reason = $18 where organization_id = $1 and id = $2`,
      [viewer.organizationId, w.id, w.title, w.about, w.courseId, w.competencyId, w.startsAt, w.durationMinutes, w.place, w.videoUrl, w.seats, w.audience, w.facilitator, w.managerId, w.revision, w.changedAt, w.cancelledAt, w.cancelReason],
    );
  }
}
