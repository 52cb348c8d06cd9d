import { Injectable } from '@nestjs/common';
import type { EmployeeId, PathAssignmentId } from '@passerelle/kernel';
import { NotFound, type Viewer } from '@passerelle/platform-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { AssigningReach, standingGroup } from './assigning-reach.js';
import { type KeptAssignment, PathAssignments } from './path-assignments.js';

/** The assignments that are the viewer's to follow, change and withdraw. */
@Injectable()
export class OwnPathAssignment {
  constructor(
    private readonly assignments: PathAssignments,
    private readonly reach: AssigningReach,
    private readonly workforce: WorkforceReader,
  ) {}

  /** Those that stand, the earliest last day first. */
  async all(viewer: Viewer): Promise<readonly KeptAssignment[]> {
    const standing = await this.assignments.standing(viewer);
    const own = await Promise.all(standing.map((assignment) => this.reach.mayChange(viewer, assignment)));
    return standing.filter((_, place) => own[place]);
  }

  /** @throws NotFound for what no longer stands, or is somebody else's */
  async find(viewer: Viewer, id: PathAssignmentId, lock = false): Promise<KeptAssignment> {
    const assignment = await this.assignments.find(viewer, id, lock);
    if (!assignment || assignment.withdrawnAt || !(await this.reach.mayChange(viewer, assignment))) throw new NotFound('No such assignment of yours stands.');
    return assignment;
  }

  /** Who has it on their path today. */
  async members(viewer: Viewer, assignment: Pick<KeptAssignment, 'scope' | 'target'>): Promise<readonly EmployeeId[]> {
    return (await this.workforce.membersOf(viewer, [standingGroup(assignment)]))[0] ?? [];
  }
}
