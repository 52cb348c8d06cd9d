import { Injectable } from '@nestjs/common';
import { estimationDay } from '@passerelle/competencies-domain';
import type { PathAssignmentId, PathTemplateId } from '@passerelle/kernel';
import { type AssignmentRefusal, type AssignmentTarget, assignTemplate, type RequestObligation } from '@passerelle/learning-domain';
import { Clock, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { PathTemplates } from '../path-template/path-templates.js';
import { AssigningReach } from './assigning-reach.js';
import { PathAssignments } from './path-assignments.js';
import { TellAssigned } from './tell-assigned.js';

export interface TemplateAssigned {
  readonly idempotencyKey: string;
  readonly templateId: PathTemplateId;
  readonly target: AssignmentTarget;
  readonly obligation: RequestObligation;
  readonly dueOn: string;
  readonly reason: string;
  /** As the manager of a team, for a planner who also has one. */
  readonly forTeam: boolean;
}

export type AssignTemplateOutcome = { readonly kind: 'PathTemplateAssigned'; readonly id: PathAssignmentId } | AssignmentRefusal;

/** Assigns the version in force of a template to a person, a unit, a family or a role, within the reach of whoever assigns; each person reached is told once. */
@Injectable()
export class AssignPathTemplate {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: PathTemplates,
    private readonly assignments: PathAssignments,
    private readonly reach: AssigningReach,
    private readonly workforce: WorkforceReader,
    private readonly tell: TellAssigned,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, templateId, forTeam, ...wanted }: TemplateAssigned): Promise<AssignTemplateOutcome> {
    const scope = this.reach.scopeOf(viewer, forTeam);
    return this.transactions.write(viewer, { name: 'assignPathTemplate', idempotencyKey }, async (): Promise<AssignTemplateOutcome> => {
      const template = await this.templates.find(viewer, templateId);
      if (!template?.inForce) throw new NotFound('No such template is published.');
      const now = this.clock.now();
      const [reached = []] = await this.workforce.membersOf(viewer, [{ target: wanted.target, scope }]);
      const decided = assignTemplate({ dueOn: wanted.dueOn, reached: reached.length }, estimationDay(now));
      if (decided.kind !== 'MayBeAssigned') return decided;
      const id = newId<PathAssignmentId>();
      const { version, content } = template.inForce;
      const added = await this.assignments.add(viewer, { ...wanted, id, templateId, version, scope, assignedByAccount: viewer.accountId, assignedBy: viewer.displayName, assignedAt: now });
      if (!added) return { kind: 'AlreadyAssigned' };
      await this.tell.run(viewer, reached, { kind: 'pathTemplateAssigned', data: { templateTitle: content.title, assignedBy: viewer.displayName, dueOn: wanted.dueOn }, once: id });
      return { kind: 'PathTemplateAssigned', id };
    });
  }
}
