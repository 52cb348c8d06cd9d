import { Injectable } from '@nestjs/common';
import { Forbidden, type Viewer } from '@passerelle/platform-api';
import { type GroupScope, type PeopleGroup, WorkforceReader } from '@passerelle/workforce-api';

import { hasTeam } from '../workshop/workshop-reach.js';
import type { KeptAssignment } from './path-assignments.js';

/** Whom the viewer may assign templates to, and which assignments are theirs to change. An interim gives neither: an assignment binds a team beyond it. */
@Injectable()
export class AssigningReach {
  constructor(private readonly workforce: WorkforceReader) {}

  /**
   * @param forTeam whether a planner who also has a team assigns as its manager
   * @throws Forbidden for somebody who has neither
   */
  scopeOf(viewer: Viewer, forTeam: boolean): GroupScope {
    const reach = viewer.permissions.get('path-template:assign-widely');
    if (reach && !forTeam) return { managerId: null, unitIds: reach.kind === 'units' ? reach.unitIds : null };
    if (!viewer.employeeId || !hasTeam(viewer)) throw new Forbidden('You have nobody to assign a template to.');
    return { managerId: viewer.employeeId, unitIds: null };
  }

  /** Whether the assignment is the viewer’s to read in full, change and withdraw: a planner’s within their reach; a manager’s by themselves, and by whoever the person reports to since. */
  async mayChange(viewer: Viewer, { scope, target }: Pick<KeptAssignment, 'scope' | 'target'>): Promise<boolean> {
    if (scope.managerId === null) {
      const reach = viewer.permissions.get('path-template:assign-widely');
      return reach?.kind === 'organization' || (reach !== undefined && (scope.unitIds?.every((id) => reach.unitIds.includes(id)) ?? false));
    }
    if (!hasTeam(viewer)) return false;
    if (scope.managerId === viewer.employeeId) return true;
    return target.kind === 'person' && (await this.workforce.ownReports(viewer)).some(({ id }) => id === target.employeeId);
  }
}

/** Who has an assignment on their path: once given to one person, it stays theirs, whoever they report to since. */
export function standingGroup({ target, scope }: Pick<KeptAssignment, 'scope' | 'target'>): PeopleGroup {
  return { target, scope: target.kind === 'person' ? { managerId: null, unitIds: null } : scope };
}
