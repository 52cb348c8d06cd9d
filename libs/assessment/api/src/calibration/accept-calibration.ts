import { Injectable } from '@nestjs/common';
import { acceptProposals, type CalibrationRefusal } from '@passerelle/assessment-domain';
import type { CalibrationId, ItemId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { BankVersions } from '../bank/bank-versions.js';
import { Banks } from '../bank/banks.js';
import { Calibrations } from './calibrations.js';

export interface CalibrationToAccept {
  readonly idempotencyKey: string;
  readonly calibrationId: CalibrationId;
  readonly itemIds: readonly ItemId[];
  readonly reason: string;
}

export type AcceptCalibrationOutcome = { readonly kind: 'CalibrationAccepted'; readonly itemIds: readonly ItemId[] } | { readonly kind: 'CalibrationNotDone' } | CalibrationRefusal;

/** A person accepts proposed parameters, for a reason: the next version of each question, which counts. Sittings keep what they used. */
@Injectable()
export class AcceptCalibration {
  constructor(
    private readonly transactions: Transactions,
    private readonly calibrations: Calibrations,
    private readonly banks: Banks,
    private readonly versions: BankVersions,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, calibrationId, itemIds, reason }: CalibrationToAccept): Promise<AcceptCalibrationOutcome> {
    return this.transactions.write(viewer, { name: 'acceptCalibration', idempotencyKey }, async (): Promise<AcceptCalibrationOutcome> => {
      await this.versions.lock(viewer);
      const calibration = await this.calibrations.find(viewer, calibrationId);
      if (!calibration) throw new NotFound();
      if (!calibration.report) return { kind: 'CalibrationNotDone' };
      const { inForce } = await this.banks.current(viewer);
      const outcome = acceptProposals(inForce, calibration.report, itemIds, reason);
      if (outcome.kind !== 'AcceptedProposals') return outcome;
      await this.versions.publish(viewer, { items: outcome.items, ideas: [], reason: reason.trim(), reviewedByName: null, at: this.clock.now() });
      return { kind: 'CalibrationAccepted', itemIds: outcome.items.map(({ id }) => id) };
    });
  }
}
