import { Injectable } from '@nestjs/common';
import type { AccountId, EmployeeId, WorkshopId } from '@passerelle/kernel';
import type { Attendance, PlacesTaken, PlaceState } from '@passerelle/learning-domain';
import { type Statements, Transactions, type Viewer } from '@passerelle/platform-api';

/** Where one person stands with a workshop. */
export interface WorkshopPlace {
  readonly employeeId: EmployeeId;
  /** Whom notices go to; absent for somebody invited who has no account. */
  readonly accountId: AccountId | null;
  readonly state: PlaceState;
  readonly seat: number | null;
  /** Rank of coming among all who came; it orders those who wait. */
  readonly arrival: number | null;
  readonly invitedBy: string | null;
  readonly attendance: Attendance | null;
}

const COLUMNS = 'employee_id as "employeeId", account_id as "accountId", state, seat, arrival, invited_by as "invitedBy", attendance';

/** Places in workshops; whoever writes here holds the workshop's lock. */
@Injectable()
export class WorkshopPlaces {
  constructor(private readonly transactions: Transactions) {}

  async of(viewer: Viewer, workshopId: WorkshopId): Promise<readonly WorkshopPlace[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<WorkshopPlace>(`select ${COLUMNS} from learning.workshop_place where organization_id = $1 and workshop_id = $2 order by arrival nulls last, employee_id`, [viewer.organizationId, workshopId]);
  }

  async find(viewer: Viewer, workshopId: WorkshopId, employeeId: EmployeeId): Promise<WorkshopPlace | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<WorkshopPlace>(`select ${COLUMNS} from learning.workshop_place where organization_id = $1 and workshop_id = $2 and employee_id = $3`, [viewer.organizationId, workshopId, employeeId]);
  }

  /** Accounts of those who have a place, inside the transaction of a job. */
  async seatedFor(statements: Statements, organizationId: string, workshopId: WorkshopId): Promise<readonly AccountId[]> {
    const rows = await statements.query<{ id: AccountId }>(`select account_id as id from learning.workshop_place where organization_id = $1 and workshop_id = $2 and state = 'seated' and account_id is not null order by seat`, [organizationId, workshopId]);
    return rows.map(({ id }) => id);
  }

  /** Accounts of those whom a change concerns: they have a place, wait or are invited. */
  async concerned(viewer: Viewer, workshopId: WorkshopId): Promise<readonly AccountId[]> {
    const places = await this.of(viewer, workshopId);
    return places.filter(({ state }) => state === 'seated' || state === 'waiting' || state === 'invited').flatMap(({ accountId }) => accountId ?? []);
  }

  async taken(viewer: Viewer, workshopId: WorkshopId, seats: number): Promise<PlacesTaken> {
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<{ taken: number[]; waiting: number }>(
      `select coalesce(array_agg(seat) filter (where seat is not null), '{}') as taken, count(*) filter (where state = 'waiting')::int as waiting from learning.workshop_place where organization_id = $1 and workshop_id = $2`,
      [viewer.organizationId, workshopId],
    );
    return { seats, taken: row?.taken ?? [], waiting: row?.waiting ?? 0 };
  }

  /** Writes where a person stands; they come after whoever came before. */
  async arrive(viewer: Viewer, workshopId: WorkshopId, seats: number, { employeeId, accountId, state, seat }: Pick<WorkshopPlace, 'employeeId' | 'accountId' | 'state' | 'seat'>, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into learning.workshop_place as p (organization_id, workshop_id, employee_id, account_id, state, seats, seat, arrival, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, (select coalesce(max(arrival), 0) + 1 from learning.workshop_place where organization_id = $1 and workshop_id = $2), $8)
       on conflict on constraint workshop_place_pk do update set account_id = excluded.account_id, state = excluded.state, seat = excluded.seat, arrival = excluded.arrival, changed_at = excluded.changed_at`,
      [viewer.organizationId, workshopId, employeeId, accountId, state, seats, seat, at],
    );
  }

  /** Leaves the seat, the line or the invitation. */
  async leave(viewer: Viewer, workshopId: WorkshopId, employeeId: EmployeeId, state: 'withdrawn' | 'declined', at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('update learning.workshop_place set state = $4, seat = null, arrival = null, changed_at = $5 where organization_id = $1 and workshop_id = $2 and employee_id = $3', [viewer.organizationId, workshopId, employeeId, state, at]);
  }

  /** Gives these seats to those who wait, in the order in which they came. @returns their accounts */
  async seatFirst(viewer: Viewer, workshopId: WorkshopId, seats: readonly number[], at: Date): Promise<readonly AccountId[]> {
    if (seats.length === 0) return [];
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ id: AccountId | null }>(
      `with line as (select employee_id, row_number() over (order by arrival) as rank from learning.workshop_place where organization_id = $1 and workshop_id = $2 and state = 'waiting'),
         given as (select l.employee_id, s.seat from line l join unnest($3::int[]) with ordinality as s (seat, rank) on s.rank = l.rank),
         seated as (update learning.workshop_place p set state = 'seated', seat = given.seat, changed_at = $4 from given
           where p.organization_id = $1 and p.workshop_id = $2 and p.employee_id = given.employee_id returning p.account_id as id)
       select id from seated`,
      [viewer.organizationId, workshopId, seats, at],
    );
    return rows.flatMap(({ id }) => id ?? []);
  }

  /** Numbers the seats that people have from 1, so that the last ones may be taken away. */
  async renumber(viewer: Viewer, workshopId: WorkshopId): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `update learning.workshop_place p set seat = n.rank from (select employee_id, row_number() over (order by seat)::int as rank from learning.workshop_place where organization_id = $1 and workshop_id = $2 and seat is not null) n
       where p.organization_id = $1 and p.workshop_id = $2 and p.employee_id = n.employee_id`,
      [viewer.organizationId, workshopId],
    );
  }

  /** Invites people; those who already have a place, wait or were invited keep what they have. @returns those invited now */
  async invite(viewer: Viewer, workshopId: WorkshopId, seats: number, people: readonly { readonly employeeId: EmployeeId; readonly accountId: AccountId | null }[], at: Date): Promise<readonly (AccountId | null)[]> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ id: AccountId | null }>(
      `insert into learning.workshop_place as p (organization_id, workshop_id, employee_id, account_id, state, seats, invited_by, changed_at)
       select $1, $2, who.employee_id, who.account_id, 'invited', $3, $4, $5 from unnest($6::uuid[], $7::uuid[]) as who (employee_id, account_id)
       on conflict on constraint workshop_place_pk do update set state = 'invited', account_id = excluded.account_id, invited_by = excluded.invited_by, changed_at = excluded.changed_at where p.state = 'withdrawn' returning p.account_id as id`,
      [viewer.organizationId, workshopId, seats, viewer.displayName, at, people.map(({ employeeId }) => employeeId), people.map(({ accountId }) => accountId)],
    );
    return rows.map(({ id }) => id);
  }

  /** Marks who came, or takes the mark away. @returns whether that person has a seat */
  async mark(viewer: Viewer, workshopId: WorkshopId, employeeId: EmployeeId, attendance: Attendance | null, at: Date): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<{ count: number }>(
      `with marked as (update learning.workshop_place set attendance = $4, attendance_at = case when $4::text is null then null else $5::timestamptz end where organization_id = $1 and workshop_id = $2 and employee_id = $3 and state = 'seated' returning 1)
       select count(*)::int as count from marked`,
      [viewer.organizationId, workshopId, employeeId, attendance, at],
    );
    return row?.count === 1;
  }
}
