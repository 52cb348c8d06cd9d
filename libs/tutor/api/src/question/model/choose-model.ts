import { Injectable } from '@nestjs/common';
import { Clock, Transactions, type Viewer } from '@passerelle/platform-api';

import { ModelSwitches } from './model-switches.js';

/** Refuses the language model for oneself, or takes the refusal back; whatever the organization decided. */
@Injectable()
export class ChooseModel {
  constructor(
    private readonly transactions: Transactions,
    private readonly switches: ModelSwitches,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { idempotencyKey, refuses }: { readonly idempotencyKey: string; readonly refuses: boolean }): Promise<{ readonly refuses: boolean }> {
    return this.transactions.write(viewer, { name: 'chooseLanguageModel', idempotencyKey }, async () => {
      await this.switches.choose(viewer, refuses, this.clock.now());
      return { refuses };
    });
  }
}
