import { Injectable } from '@nestjs/common';
import type { EmployeeId } from '@passerelle/kernel';
import { type AssignedStep, assignedSteps } from '@passerelle/learning-domain';
import { loaderFor, type Viewer } from '@passerelle/platform-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { PathTemplates } from '../path-template/path-templates.js';
import { standingGroup } from './assigning-reach.js';
import { PathAssignments } from './path-assignments.js';

/** The steps that assigned templates put on people's paths today, each by the version that was applied. */
@Injectable()
export class ReadAssignedSteps {
  constructor(
    private readonly assignments: PathAssignments,
    private readonly templates: PathTemplates,
    private readonly workforce: WorkforceReader,
  ) {}

  private readonly byEmployee = loaderFor<EmployeeId, readonly AssignedStep[]>(async (viewer, ids) => {
    const standing = await this.assignments.standing(viewer);
    const members = await this.workforce.membersOf(viewer, standing.map(standingGroup), ids);
    const reaching = standing.map((assignment, place) => ({ assignment, reached: new Set(members[place]) })).filter(({ reached }) => reached.size > 0);
    const steps = await Promise.all(
      reaching.map(async ({ assignment, reached }) => ({ reached, steps: assignedSteps(assignment, (await this.templates.version(viewer, assignment.templateId, assignment.version)).content) })),
    );
    return ids.map((id) => steps.filter(({ reached }) => reached.has(id)).flatMap((one) => one.steps));
  });

  /** By the last day of their assignments, then in the order of their templates. */
  of(viewer: Viewer, employeeId: EmployeeId): Promise<readonly AssignedStep[]> {
    return this.byEmployee(viewer).load(employeeId);
  }

  async mine(viewer: Viewer): Promise<readonly AssignedStep[]> {
    return viewer.employeeId ? this.of(viewer, viewer.employeeId) : [];
  }
}
