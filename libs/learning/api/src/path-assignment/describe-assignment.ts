import { Injectable } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { type NamedTarget, WorkforceReader } from '@passerelle/workforce-api';

import { PathTemplates } from '../path-template/path-templates.js';
import type { PathAssignmentType, PathTargetType } from './path-assignment.type.js';
import type { KeptAssignment } from './path-assignments.js';

/** What is described of an assignment, with what its other fields are made from. */
export type HeldAssignment = PathAssignmentType & { readonly held: KeptAssignment };

/** Assignments as clients read them. */
@Injectable()
export class DescribeAssignment {
  constructor(
    private readonly templates: PathTemplates,
    private readonly workforce: WorkforceReader,
  ) {}

  async all(viewer: Viewer, assignments: readonly KeptAssignment[]): Promise<HeldAssignment[]> {
    const templates = await Promise.all(assignments.map(({ templateId }) => this.templates.find(viewer, templateId)));
    const named = new Map((await this.workforce.namedGroups(viewer, assignments.map(({ target }) => target))).map((one) => [JSON.stringify(one.target), one]));
    return assignments.flatMap((held, place) => {
      const inForce = templates[place]?.inForce;
      if (!inForce) return [];
      const { id, templateId, version, obligation, dueOn, reason, assignedBy, assignedAt, target, scope } = held;
      const name = named.get(JSON.stringify(target)) ?? { target, name: { fr: '—', en: '—' }, within: null };
      return [{ id, templateId, version, obligation, dueOn, reason, assignedBy, assignedAt, held, latestVersion: inForce.version, templateTitle: inForce.content.title, ofTeam: scope.managerId !== null, target: describeTarget(name) }];
    });
  }
}

export function describeTarget({ target, name, within }: NamedTarget): PathTargetType {
  return { employeeId: null, unitId: null, familyId: null, roleTitle: null, ...target, name, within };
}
