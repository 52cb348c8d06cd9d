import { Injectable } from '@nestjs/common';
import { estimationDay } from '@passerelle/competencies-domain';
import type { CourseId, CourseRequestId, EmployeeId } from '@passerelle/kernel';
import { type CourseRequestRefusal, requestCourse, type RequestObligation } from '@passerelle/learning-domain';
import { Clock, Forbidden, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Accounts, Notices } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Courses, type CourseVersion } from '../course/courses.js';
import { CourseRequests } from './course-requests.js';

export interface CourseAsked {
  readonly idempotencyKey: string;
  readonly courseId: CourseId;
  readonly employeeIds: readonly EmployeeId[];
  readonly obligation: RequestObligation;
  readonly reason: string;
  readonly dueOn: string;
}

export type RequestCourseOutcome = { readonly kind: 'CourseRequested'; readonly asked: number; readonly alreadyAsked: number } | CourseRequestRefusal;

/** Asks direct reports of the viewer to take a course by a day, with the reason that they will read; each is told once. */
@Injectable()
export class RequestCourse {
  constructor(
    private readonly transactions: Transactions,
    private readonly workforce: WorkforceReader,
    private readonly courses: Courses,
    private readonly requests: CourseRequests,
    private readonly accounts: Accounts,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, courseId, obligation, reason, ...wanted }: CourseAsked): Promise<RequestCourseOutcome> {
    const { employeeId: managerId } = viewer;
    if (!managerId) throw new Forbidden('Only managers ask for a course.');
    return this.transactions.write(viewer, { name: 'requestCourse', idempotencyKey }, async (): Promise<RequestCourseOutcome> => {
      const course = await this.courses.find(viewer, courseId);
      if (!course) throw new NotFound('No such course.');
      const now = this.clock.now();
      const decided = requestCourse(wanted, estimationDay(now));
      if (decided.kind !== 'MayBeAsked') return decided;
      const reports = new Set((await this.workforce.reportsOf(viewer, managerId)).map(({ id }) => id));
      if (!decided.employeeIds.every((id) => reports.has(id))) throw new NotFound('Some of these people do not report to you.');
      const added = await this.requests.add(viewer, decided.employeeIds.map((employeeId) => ({ id: newId<CourseRequestId>(), employeeId, courseId, obligation, reason, dueOn: wanted.dueOn, managerId, requestedBy: viewer.displayName, requestedAt: now })));
      for (const { id, employeeId } of added) await this.tell(viewer, employeeId, id, course, wanted.dueOn);
      return { kind: 'CourseRequested', asked: added.length, alreadyAsked: decided.employeeIds.length - added.length };
    });
  }

  private async tell(viewer: Viewer, employeeId: EmployeeId, id: CourseRequestId, { courseId, content }: CourseVersion, dueOn: string): Promise<void> {
    const account = await this.accounts.ofEmployee(viewer, employeeId);
    if (account) await this.notices.tell(viewer, { to: account.id, kind: 'pathAssigned', data: { courseId, courseTitle: content.title, requestedBy: viewer.displayName, dueOn }, once: id });
  }
}
