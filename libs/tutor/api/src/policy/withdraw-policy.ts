import { Injectable } from '@nestjs/common';
import type { PolicyId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Policies } from './policies.js';

/** Withdraws a policy: it is no longer quoted nor read, and its versions are kept. What comes back is another policy. */
@Injectable()
export class WithdrawPolicy {
  constructor(
    private readonly transactions: Transactions,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  run(viewer: Viewer, { idempotencyKey, policyId }: { readonly idempotencyKey: string; readonly policyId: PolicyId }): Promise<{ readonly id: PolicyId }> {
    return this.transactions.write(viewer, { name: 'withdrawPolicy', idempotencyKey }, async () => {
      if (!(await this.policies.find(viewer, policyId))) throw new NotFound();
      await this.policies.withdraw(viewer, policyId, this.clock.now());
      return { id: policyId };
    });
  }
}
