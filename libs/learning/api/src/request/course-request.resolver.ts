import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { estimationDay } from '@passerelle/competencies-domain';
import { requestState } from '@passerelle/learning-domain';
import { Clock, CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';
import { Interims } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Courses } from '../course/courses.js';
import { CourseRequestType, CourseRequestWithdrawnType, RequestCourseInput, RequestCourseResult, TeamCourseRequestType, WithdrawCourseRequestInput } from './course-request.type.js';
import { CourseRequests } from './course-requests.js';
import { RequestCourse } from './request-course.js';
import { WithdrawCourseRequest } from './withdraw-course-request.js';

@Resolver(() => CourseRequestType)
export class CourseRequestResolver {
  constructor(
    private readonly workforce: WorkforceReader,
    private readonly courses: Courses,
    private readonly requests: CourseRequests,
    private readonly request: RequestCourse,
    private readonly withdraw: WithdrawCourseRequest,
    private readonly interims: Interims,
    private readonly clock: Clock,
  ) {}

  @Query(() => [TeamCourseRequestType], { description: 'Courses asked of the people whom the viewer leads today, their own team first, in the order of their names.' })
  @Requires('course-request:write')
  async teamCourseRequests(@CurrentViewer() viewer: Viewer): Promise<TeamCourseRequestType[]> {
    const people = (await this.workforce.teamsLed(viewer)).flatMap(({ members, standIn }) => members.map((member) => ({ ...member, interimFor: standIn?.managerName ?? null })));
    const requests = Map.groupBy(await this.requests.of(viewer, people.map(({ id }) => id)), ({ employeeId }) => employeeId);
    const titles = new Map((await this.courses.all(viewer)).map(({ courseId, content }) => [courseId, content.title]));
    const today = estimationDay(this.clock.now());
    const asked = people.flatMap(({ id, firstName, lastName, interimFor }) => (requests.get(id) ?? []).map((request) => ({ ...request, firstName, lastName, interimFor })));
    const requestedFor = await Promise.all(asked.map(({ id }) => this.interims.doneFor(viewer, 'courseRequested', id)));
    return asked.flatMap((request, place) => {
      const courseTitle = titles.get(request.courseId);
      return courseTitle ? [{ ...request, requestedFor: requestedFor[place]?.for ?? null, courseTitle, state: requestState(request, request.progress, today) }] : [];
    });
  }

  @Mutation(() => RequestCourseResult, { description: 'Asks direct reports to take a course; those of whom it is already asked keep what they have.' })
  @Requires('course-request:write')
  async requestCourse(@CurrentViewer() viewer: Viewer, @Args('input') input: RequestCourseInput) {
    const outcome = await this.request.run(viewer, input);
    return { ...outcome, past: true, nobody: true };
  }

  @Mutation(() => CourseRequestWithdrawnType, { description: 'Takes back a course asked of a direct report.' })
  @Requires('course-request:write')
  async withdrawCourseRequest(@CurrentViewer() viewer: Viewer, @Args('input') { id, idempotencyKey }: WithdrawCourseRequestInput) {
    await this.withdraw.run(viewer, id, idempotencyKey);
    return { id };
  }

  @ResolveField(() => String, { nullable: true, description: 'For which manager, where whoever asked stood in for one.' })
  async requestedFor(@CurrentViewer() viewer: Viewer, @Parent() { id }: CourseRequestType): Promise<string | null> {
    return (await this.interims.doneFor(viewer, 'courseRequested', id))?.for ?? null;
  }
}
