import { Injectable } from '@nestjs/common';
import { isOver, stopSitting } from '@passerelle/assessment-domain';
import type { SittingId } from '@passerelle/kernel';
import { Clock, Forbidden, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { ProfilingChoices } from '@passerelle/trust-api';

import { ReplaySitting } from './replay-sitting.js';
import { Sittings } from './sittings.js';
import { WriteConclusions } from './write-conclusions.js';

/** Ends a sitting where it is: what it decided stays, and what was answered counts where it is enough. A sitting that is over stays as it is. */
@Injectable()
export class StopDiagnostic {
  constructor(
    private readonly transactions: Transactions,
    private readonly sittings: Sittings,
    private readonly replay: ReplaySitting,
    private readonly write: WriteConclusions,
    private readonly profiling: ProfilingChoices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, diagnosticId }: { readonly idempotencyKey: string; readonly diagnosticId: SittingId }): Promise<{ readonly id: SittingId }> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees take diagnostics.');
    return this.transactions.write(viewer, { name: 'stopDiagnostic', idempotencyKey }, async () => {
      const row = await this.sittings.lockMine(viewer, diagnosticId);
      if (!row) throw new NotFound();
      const replayed = await this.replay.run(viewer, row);
      if (isOver(replayed.sitting)) return { id: row.id };
      const at = this.clock.now();
      const after = stopSitting(replayed.sitting, replayed.bank.curves);
      await this.sittings.append(viewer, row.id, replayed.records.length, after.records.slice(replayed.records.length).map((record) => ({ ...record, answer: null, at })));
      await this.write.run(viewer, employeeId, replayed, after, { at, estimated: (await this.profiling.of(viewer)) === 'on' });
      await this.sittings.end(viewer, row.id, at);
      return { id: row.id };
    });
  }
}
