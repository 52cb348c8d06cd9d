import { Injectable } from '@nestjs/common';
import { estimationDay } from '@passerelle/competencies-domain';
import type { CourseId, CourseRequestId, EmployeeId } from '@passerelle/kernel';
import { type CourseRequestRefusal, requestCourse, type RequestObligation } from '@passerelle/learning-domain';
import { Clock, Forbidden, newId, NotFound, type StandIn, Transactions, type Viewer } from '@passerelle/platform-api';
import { Accounts, Interims, Notices } from '@passerelle/trust-api';
import { type LedTeam, WorkforceReader } from '@passerelle/workforce-api';

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

interface Added {
  readonly id: CourseRequestId;
  readonly employeeId: EmployeeId;
  readonly standIn: StandIn | null;
}

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
    private readonly interims: Interims,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, courseId, obligation, reason, ...wanted }: CourseAsked): Promise<RequestCourseOutcome> {
    if (!viewer.employeeId) throw new Forbidden('Only managers ask for a course.');
    return this.transactions.write(viewer, { name: 'requestCourse', idempotencyKey }, async (): Promise<RequestCourseOutcome> => {
      const course = await this.courses.findOffered(viewer, courseId);
      if (!course) throw new NotFound('No such course.');
      const now = this.clock.now();
      const decided = requestCourse(wanted, estimationDay(now));
      if (decided.kind !== 'MayBeAsked') return decided;
      const people = await this.led(viewer, decided.employeeIds);
      const added: Added[] = [];
      for (const [managerId, some] of Map.groupBy(people, ({ team }) => team.managerId)) {
        const requests = some.map(({ employeeId }) => ({ id: newId<CourseRequestId>(), employeeId, courseId, obligation, reason, dueOn: wanted.dueOn, managerId, requestedBy: viewer.displayName, requestedAt: now }));
        added.push(...(await this.requests.add(viewer, requests)).map(({ id, employeeId }) => ({ id, employeeId, standIn: some[0]?.team.standIn ?? null })));
      }
      for (const one of added) await this.keepAndTell(viewer, one, course, wanted.dueOn);
      return { kind: 'CourseRequested', asked: added.length, alreadyAsked: decided.employeeIds.length - added.length };
    });
  }

  /** Each person with the team by which the viewer leads them today. @throws NotFound when one is not led by the viewer */
  private async led(viewer: Viewer, employeeIds: readonly EmployeeId[]): Promise<readonly { readonly employeeId: EmployeeId; readonly team: LedTeam }[]> {
    return Promise.all(
      employeeIds.map(async (employeeId) => {
        const team = await this.workforce.teamOver(viewer, employeeId);
        if (!team) throw new NotFound('Some of these people do not report to you.');
        return { employeeId, team };
      }),
    );
  }

  private async keepAndTell(viewer: Viewer, { id, employeeId, standIn }: Added, { courseId, content }: CourseVersion, dueOn: string): Promise<void> {
    await this.interims.record(viewer, standIn?.interimId, 'courseRequested', id, employeeId);
    const account = await this.accounts.ofEmployee(viewer, employeeId);
    if (account) await this.notices.tell(viewer, { to: account.id, kind: 'pathAssigned', data: { courseId, courseTitle: content.title, requestedBy: viewer.displayName, ...(standIn && { requestedFor: standIn.managerName }), dueOn }, once: id });
  }
}
