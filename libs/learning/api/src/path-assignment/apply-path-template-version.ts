import { Injectable } from '@nestjs/common';
import { estimationDay } from '@passerelle/competencies-domain';
import type { PathAssignmentId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { PathTemplates } from '../path-template/path-templates.js';
import { OwnPathAssignment } from './own-path-assignment.js';
import { PathAssignments } from './path-assignments.js';
import { TellAssigned } from './tell-assigned.js';

export interface VersionApplied {
  readonly idempotencyKey: string;
  readonly id: PathAssignmentId;
  /** The one whose difference was read. */
  readonly version: number;
  /** Null keeps the last day. */
  readonly dueOn: string | null;
}

export type ApplyVersionOutcome =
  | { readonly kind: 'PathTemplateVersionApplied'; readonly id: PathAssignmentId; readonly version: number }
  /** Another version is in force than the one whose difference was read. */
  | { readonly kind: 'PathTemplateMovedOn'; readonly version: number }
  | { readonly kind: 'DueDateIsPast' };

/** Puts the version in force of a template on the paths of those to whom it is assigned: the one that was read, and no later one. What people chose on their paths stays. */
@Injectable()
export class ApplyPathTemplateVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: PathTemplates,
    private readonly assignments: PathAssignments,
    private readonly own: OwnPathAssignment,
    private readonly tell: TellAssigned,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, id, version, dueOn }: VersionApplied): Promise<ApplyVersionOutcome> {
    return this.transactions.write(viewer, { name: 'applyPathTemplateVersion', idempotencyKey }, async (): Promise<ApplyVersionOutcome> => {
      const assignment = await this.own.find(viewer, id, true);
      const inForce = (await this.templates.find(viewer, assignment.templateId))?.inForce;
      if (!inForce) throw new NotFound('No such template is published.');
      if (inForce.version !== version || assignment.version >= version) return { kind: 'PathTemplateMovedOn', version: inForce.version };
      const now = this.clock.now();
      if (dueOn !== null && dueOn !== assignment.dueOn && dueOn < estimationDay(now)) return { kind: 'DueDateIsPast' };
      await this.assignments.apply(viewer, { id, version, dueOn: dueOn ?? assignment.dueOn }, now);
      await this.tell.run(viewer, await this.own.members(viewer, assignment), { kind: 'pathTemplateChanged', data: { templateTitle: inForce.content.title, changedBy: viewer.displayName, withdrawn: false }, once: `${id} ${version}` });
      return { kind: 'PathTemplateVersionApplied', id, version };
    });
  }
}
