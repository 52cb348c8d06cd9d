import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type Viewer } from '@passerelle/platform-api';
import { TeamMovementType } from '@passerelle/workforce-api';

import { CourseRequests } from './course-requests.js';

/** What is still asked of whoever leaves. */
@Resolver(() => TeamMovementType)
export class MovementRequestResolver {
  constructor(private readonly requests: CourseRequests) {}

  @ResolveField(() => Int, { description: 'Courses asked of the person that are not done.' })
  openCourseRequests(@CurrentViewer() viewer: Viewer, @Parent() { employeeId }: TeamMovementType) {
    return this.requests.openOf(viewer, employeeId);
  }
}
