import { Injectable } from '@nestjs/common';
import type { CourseId, CourseRequestId, EmployeeId } from '@passerelle/kernel';
import type { CourseRequest } from '@passerelle/learning-domain';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

/** A request with how far its course is; nothing finer of somebody's learning reaches whoever asked. */
export interface FollowedRequest extends CourseRequest {
  readonly progress: 'toDo' | 'begun' | 'done';
}

export type NewCourseRequest = Omit<CourseRequest, 'employeeId'> & { readonly managerId: EmployeeId };

const COLUMNS = `r.id, r.employee_id as "employeeId", r.course_id as "courseId", r.obligation, r.reason, r.due_on::text as "dueOn", r.requested_by as "requestedBy", r.requested_at as "requestedAt"`;
const STANDING = 'from learning.course_request r where r.organization_id = $1 and r.withdrawn_at is null';

/** Courses asked of people by their manager; one request stands at a time for a person and a course. */
@Injectable()
export class CourseRequests {
  constructor(private readonly transactions: Transactions) {}

  private readonly byEmployee = loaderFor<EmployeeId, readonly CourseRequest[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<CourseRequest>(`select ${COLUMNS} ${STANDING} and r.employee_id = any($2) order by r.due_on, r.id`, [viewer.organizationId, ids]);
    const grouped = Map.groupBy(rows, ({ employeeId }) => employeeId);
    return ids.map((id) => grouped.get(id) ?? []);
  });

  private readonly open = loaderFor<EmployeeId, number>(async (viewer, ids) => {
    const unfinished = Map.groupBy((await this.of(viewer, ids)).filter(({ progress }) => progress !== 'done'), ({ employeeId }) => employeeId);
    return ids.map((id) => unfinished.get(id)?.length ?? 0);
  });

  /** How many courses asked of that person are not done. */
  openOf(viewer: Viewer, employeeId: EmployeeId): Promise<number> {
    return this.open(viewer).load(employeeId);
  }

  /** What is asked of the viewer, the earliest due first. */
  async mine(viewer: Viewer): Promise<readonly CourseRequest[]> {
    return viewer.employeeId ? this.byEmployee(viewer).load(viewer.employeeId) : [];
  }

  /** What stands for these people, whoever asked. */
  async of(viewer: Viewer, employeeIds: readonly EmployeeId[]): Promise<readonly FollowedRequest[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<FollowedRequest>(
      `select ${COLUMNS}, case when e.completed_at is not null then 'done' when e.id is not null then 'begun' else 'toDo' end as progress
       from learning.course_request r left join learning.enrolment e on e.organization_id = r.organization_id and e.employee_id = r.employee_id and e.course_id = r.course_id
       where r.organization_id = $1 and r.withdrawn_at is null and r.employee_id = any($2) order by r.due_on, r.id`,
      [viewer.organizationId, employeeIds],
    );
  }

  async find(viewer: Viewer, id: CourseRequestId): Promise<CourseRequest | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<CourseRequest>(`select ${COLUMNS} from learning.course_request r where r.organization_id = $1 and r.id = $2`, [viewer.organizationId, id]);
  }

  /** @returns those who were not yet asked for that course, with the request of each */
  async add(viewer: Viewer, requests: readonly (NewCourseRequest & { readonly employeeId: EmployeeId })[]): Promise<readonly { readonly id: CourseRequestId; readonly employeeId: EmployeeId; readonly courseId: CourseId }[]> {
    for (const { employeeId } of requests) this.byEmployee(viewer).clear(employeeId);
    const statements = await this.transactions.in(viewer);
    const [first] = requests;
    if (!first) return [];
    return statements.query(
      `insert into learning.course_request (organization_id, id, employee_id, course_id, obligation, reason, due_on, manager_id, requested_by, requested_at)
       select $1, who.id, who.employee_id, $4, $5, $6, $7, $8, $9, $10 from unnest($2::uuid[], $3::uuid[]) as who (id, employee_id)
       on conflict (organization_id, employee_id, course_id) where withdrawn_at is null do nothing returning id, employee_id as "employeeId", course_id as "courseId"`,
      [viewer.organizationId, requests.map(({ id }) => id), requests.map(({ employeeId }) => employeeId), first.courseId, first.obligation, first.reason, first.dueOn, first.managerId, first.requestedBy, first.requestedAt],
    );
  }

  async withdraw(viewer: Viewer, { id, employeeId }: CourseRequest, at: Date): Promise<void> {
    this.byEmployee(viewer).clear(employeeId);
    const statements = await this.transactions.in(viewer);
    await statements.query('update learning.course_request set withdrawn_at = coalesce(withdrawn_at, $3) where organization_id = $1 and id = $2', [viewer.organizationId, id, at]);
  }
}
