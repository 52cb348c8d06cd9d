import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { JobFamilyType, OccupationsReader } from '@passerelle/occupations-api';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { type CurrentAssignment, Employees } from '../employee/employees.js';
import { AssignmentType, PersonNameType } from './assignment.type.js';

@Resolver(() => AssignmentType)
export class AssignmentResolver {
  constructor(
    private readonly employees: Employees,
    private readonly occupations: OccupationsReader,
  ) {}

  @Query(() => [AssignmentType], { description: 'What the viewer does now, the latest begun first.' })
  @Requires('my-job:read')
  myAssignments(@CurrentViewer() viewer: Viewer) {
    return viewer.employeeId ? this.employees.assignmentsOf(viewer, viewer.employeeId) : [];
  }

  @Query(() => PersonNameType, { nullable: true, description: 'The viewer’s manager.' })
  @Requires('my-job:read')
  myManager(@CurrentViewer() viewer: Viewer) {
    return viewer.employeeId ? this.employees.managerOf(viewer, viewer.employeeId) : null;
  }

  @ResolveField(() => JobFamilyType)
  family(@CurrentViewer() viewer: Viewer, @Parent() { familyId }: CurrentAssignment) {
    return this.occupations.family(viewer, familyId);
  }
}
