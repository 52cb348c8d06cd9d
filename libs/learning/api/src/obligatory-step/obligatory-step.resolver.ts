import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CompetenciesReader } from '@passerelle/competencies-api';
import type { EmployeeId } from '@passerelle/kernel';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import { MemberObligatoryStepsType, type ObligatoryStepType } from './obligatory-step.type.js';
import { ReadTeamObligatorySteps } from './read-team-obligatory-steps.js';

@Resolver(() => MemberObligatoryStepsType)
export class ObligatoryStepResolver {
  constructor(
    private readonly readTeam: ReadTeamObligatorySteps,
    private readonly courses: Courses,
    private readonly competencies: CompetenciesReader,
  ) {}

  @Query(() => [MemberObligatoryStepsType], { description: 'Obligatory steps of each of the viewer’s direct reports, from what was asked and from their role alone, in the order of their names.' })
  @Requires('course-request:write')
  async teamObligatorySteps(@CurrentViewer() viewer: Viewer, @Args('managerId', { type: () => ID, nullable: true }) managerId: EmployeeId | null = null): Promise<MemberObligatoryStepsType[]> {
    const members = await this.readTeam.run(viewer, managerId);
    const titles = new Map((await this.courses.all(viewer)).map(({ courseId, content }) => [courseId, content.title]));
    const byId = await this.competencies.competencies(viewer);
    return members.map(({ employee: { id, firstName, lastName }, steps }) => ({
      employeeId: id, firstName, lastName,
      steps: steps.flatMap((step): ObligatoryStepType[] => {
        const courseTitle = titles.get(step.courseId);
        if (!courseTitle) return [];
        const served = step.kind === 'role' ? step.competencies.flatMap((competency) => byId.get(competency) ?? []) : [];
        return [{ courseId: step.courseId, courseTitle, origin: step.kind, state: step.kind === 'role' ? null : step.state, competencies: served }];
      }),
    }));
  }
}
