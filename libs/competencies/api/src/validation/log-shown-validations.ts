import { Injectable } from '@nestjs/common';
import { Transactions, type Viewer } from '@passerelle/platform-api';
import { AccessLog } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import type { ValidationRow } from './validations.js';

/** Writes in the log whose requests, and for which competencies, the queue has shown: what was decided says a level, to whoever stands in too. */
@Injectable()
export class LogShownValidations {
  constructor(
    private readonly transactions: Transactions,
    private readonly workforce: WorkforceReader,
    private readonly accessLog: AccessLog,
  ) {}

  /** Comes after everything is read: the transaction of reading ends here. */
  async run(viewer: Viewer, rows: readonly ValidationRow[]): Promise<void> {
    const teams = await this.workforce.teamsLed(viewer);
    const byEmployee = Map.groupBy(rows, ({ employeeId }) => employeeId);
    await this.transactions.close(viewer);
    for (const { members, standIn } of teams) {
      const shown = new Map(members.map(({ id }) => [id, (byEmployee.get(id) ?? []).map(({ competency }) => competency)]));
      await this.accessLog.recordShown(viewer, 'manager', shown, 'validation', standIn?.interimId);
    }
  }
}
