import { Injectable } from '@nestjs/common';
import type { CourseId, DisclosedCount } from '@passerelle/kernel';
import { asAssigned, compareTemplates, type ProgressCounts, progressCounts, type RequestObligation, type StepProgress, type TemplateDifference } from '@passerelle/learning-domain';
import type { Viewer } from '@passerelle/platform-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { PathTemplates, type TemplateVersion } from '../path-template/path-templates.js';
import { standingGroup } from './assigning-reach.js';
import { OwnPathAssignment } from './own-path-assignment.js';
import { type KeptAssignment, PathAssignments } from './path-assignments.js';

/** What the version in force changes, with the versions published since the one that people have. */
export interface PendingVersion extends TemplateDifference {
  readonly version: number;
  readonly versions: readonly TemplateVersion[];
}

export interface StepFollowed {
  readonly courseId: CourseId;
  readonly obligation: RequestObligation;
  readonly counts: ProgressCounts;
}

/** What whoever assigned a template reads of it: how many people it reaches, what a later version changes, how far people are. */
@Injectable()
export class ReadPathAssignment {
  constructor(
    private readonly templates: PathTemplates,
    private readonly assignments: PathAssignments,
    private readonly own: OwnPathAssignment,
    private readonly workforce: WorkforceReader,
  ) {}

  /** As it may be shown: exactly to a manager, who sees each person of their team, and where the target is one person, who is named. */
  async people(viewer: Viewer, assignment: KeptAssignment): Promise<DisclosedCount> {
    const named = assignment.scope.managerId !== null || assignment.target.kind === 'person';
    return named ? { kind: 'shown', count: (await this.own.members(viewer, assignment)).length } : this.workforce.countOf(viewer, standingGroup(assignment));
  }

  /** @returns null where people have the version in force */
  async pending(viewer: Viewer, { templateId, version, obligation }: KeptAssignment): Promise<PendingVersion | null> {
    const inForce = (await this.templates.find(viewer, templateId))?.inForce;
    if (!inForce || inForce.version <= version) return null;
    const before = await this.templates.version(viewer, templateId, version);
    const versions = (await this.templates.history(viewer, templateId)).filter((one) => one.version > version);
    return { ...compareTemplates(asAssigned(before.content, obligation), asAssigned(inForce.content, obligation)), version: inForce.version, versions };
  }

  /** Step by step, in the order of the template. Of an obligatory step, a manager sees each person of their team; of the others nobody sees anybody. */
  async progress(viewer: Viewer, assignment: KeptAssignment): Promise<readonly StepFollowed[]> {
    const { content } = await this.templates.version(viewer, assignment.templateId, assignment.version);
    const { steps } = asAssigned(content, assignment.obligation);
    const people = await this.own.members(viewer, assignment);
    const known = await this.assignments.states(viewer, people, steps.map(({ courseId }) => courseId));
    const stateOf = new Map(known.map(({ employeeId, courseId, state }) => [`${employeeId} ${courseId}`, state]));
    return steps.map(({ courseId, obligation }) => {
      const states = people.map((id): StepProgress => stateOf.get(`${id} ${courseId}`) ?? 'toDo');
      return { courseId, obligation, counts: progressCounts(states, assignment.scope.managerId !== null && obligation === 'obligatory') };
    });
  }
}
