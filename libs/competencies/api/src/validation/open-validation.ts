import { Injectable } from '@nestjs/common';
import type { ValidationRequestId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { AccessLog } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Validations } from './validations.js';

/** Shows a request to the manager of the person who sent it, or to whoever stands in for them; that it was read is kept, and the person sees it. */
@Injectable()
export class OpenValidation {
  constructor(
    private readonly transactions: Transactions,
    private readonly validations: Validations,
    private readonly workforce: WorkforceReader,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound for a request of somebody whom the viewer does not lead */
  async run(viewer: Viewer, id: ValidationRequestId, idempotencyKey: string): Promise<{ readonly id: ValidationRequestId }> {
    const opened = await this.transactions.write(viewer, { name: 'openValidation', idempotencyKey }, async () => {
      const request = await this.validations.find(viewer, id, true);
      if (!request || request.state === 'withdrawn') throw new NotFound();
      const team = await this.workforce.teamOver(viewer, request.employeeId);
      if (!team) throw new NotFound();
      if (request.state === 'waiting') await this.validations.markOpened(viewer, id, this.clock.now());
      return { id, employeeId: request.employeeId, competency: request.competency, interimId: team.standIn?.interimId };
    });
    await this.accessLog.recordShown(viewer, 'manager', new Map([[opened.employeeId, [opened.competency]]]), 'validation', opened.interimId);
    return { id };
  }
}
