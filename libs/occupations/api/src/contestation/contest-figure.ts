import { Injectable } from '@nestjs/common';
import type { ContestationId, JobFamilyId, TaskId } from '@passerelle/kernel';
import { type ContestedFigure } from '@passerelle/occupations-domain';
import { Clock, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Accounts, Notices } from '@passerelle/trust-api';

import { JobFamilies } from '../family/job-families.js';
import { Contestations } from './contestations.js';

/** Files a reasoned disagreement with a figure of the version in force, and tells those who answer. */
@Injectable()
export class ContestFigure {
  constructor(
    private readonly transactions: Transactions,
    private readonly families: JobFamilies,
    private readonly contestations: Contestations,
    private readonly accounts: Accounts,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, input: { idempotencyKey: string; familyId: JobFamilyId; taskId: TaskId; figure: ContestedFigure; reason: string }): Promise<{ readonly id: ContestationId }> {
    return this.transactions.write(viewer, { name: 'contestFigure', idempotencyKey: input.idempotencyKey }, async () => {
      const family = await this.families.find(viewer, input.familyId);
      if (!family) throw new NotFound();
      const { content } = await this.families.version(viewer, family.currentId);
      const task = content.tasks.find(({ id }) => id === input.taskId);
      if (!task) throw new NotFound('The version in force has no such task.');
      const id = newId<ContestationId>();
      await this.contestations.add(viewer, { id, familyId: family.id, versionId: family.currentId, taskId: input.taskId, figure: input.figure, reason: input.reason.trim(), filedAt: this.clock.now() });
      const stewards = await this.accounts.holding(viewer, 'contestation:answer');
      await this.notices.tell(viewer, { to: stewards, kind: 'contestationFiled', data: { contestationId: id, familyId: family.id, taskLabel: task.label }, once: id });
      return { id };
    });
  }
}
