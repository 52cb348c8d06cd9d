import { Injectable } from '@nestjs/common';
import type { UnitId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { UnitNames } from '@passerelle/trust-api';

import { ModelSwitches } from './model-switches.js';

/** Turns the language model on or off for the organization, or for a unit and those under it. */
@Injectable()
export class DecideModel {
  constructor(
    private readonly transactions: Transactions,
    private readonly switches: ModelSwitches,
    private readonly units: UnitNames,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { idempotencyKey, unitId, allowed }: { readonly idempotencyKey: string; readonly unitId: UnitId | null; readonly allowed: boolean }): Promise<{ readonly allowed: boolean }> {
    return this.transactions.write(viewer, { name: 'decideLanguageModel', idempotencyKey }, async () => {
      if (unitId === null) await this.switches.allow(viewer, allowed, this.clock.now());
      else await this.decideForUnit(viewer, unitId, allowed);
      return { allowed };
    });
  }

  private async decideForUnit(viewer: Viewer, unitId: UnitId, allowed: boolean): Promise<void> {
    if ((await this.units.of(viewer, unitId)) === null) throw new NotFound();
    if (allowed) await this.switches.letUnit(viewer, unitId);
    else await this.switches.refuseForUnit(viewer, unitId, this.clock.now());
  }
}
