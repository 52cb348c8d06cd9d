import { Injectable } from '@nestjs/common';
import type { PathAssignmentId } from '@passerelle/kernel';
import { Clock, Transactions, type Viewer } from '@passerelle/platform-api';

import { PathTemplates } from '../path-template/path-templates.js';
import { OwnPathAssignment } from './own-path-assignment.js';
import { PathAssignments } from './path-assignments.js';
import { TellAssigned } from './tell-assigned.js';

/** Takes an assignment back, with its reason: its steps leave the paths that they were on, unless they close a gap or the person chose them. What was done stays. */
@Injectable()
export class WithdrawPathAssignment {
  constructor(
    private readonly transactions: Transactions,
    private readonly templates: PathTemplates,
    private readonly assignments: PathAssignments,
    private readonly own: OwnPathAssignment,
    private readonly tell: TellAssigned,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { id, reason, idempotencyKey }: { readonly id: PathAssignmentId; readonly reason: string; readonly idempotencyKey: string }): Promise<void> {
    await this.transactions.write(viewer, { name: 'withdrawPathAssignment', idempotencyKey }, async () => {
      const assignment = await this.own.find(viewer, id, true);
      const { content } = await this.templates.version(viewer, assignment.templateId, assignment.version);
      await this.assignments.withdraw(viewer, id, reason, this.clock.now());
      await this.tell.run(viewer, await this.own.members(viewer, assignment), { kind: 'pathTemplateChanged', data: { templateTitle: content.title, changedBy: viewer.displayName, withdrawn: true }, once: `${id} end` });
      return { id };
    });
  }
}
