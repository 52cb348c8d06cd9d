import { Injectable } from '@nestjs/common';
import { retireItem, type RetirementRefusal } from '@passerelle/assessment-domain';
import type { ItemId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { BankVersions } from './bank-versions.js';

export type RetireItemOutcome = { readonly kind: 'ItemRetired'; readonly itemId: ItemId } | RetirementRefusal;

/** A question is asked no more, for a reason; sittings that asked it are computed with it all the same. */
@Injectable()
export class RetireBankItem {
  constructor(
    private readonly transactions: Transactions,
    private readonly versions: BankVersions,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, itemId, expectedVersion, reason }: { readonly idempotencyKey: string; readonly itemId: ItemId; readonly expectedVersion: number; readonly reason: string }): Promise<RetireItemOutcome> {
    return this.transactions.write(viewer, { name: 'retireItem', idempotencyKey }, async (): Promise<RetireItemOutcome> => {
      await this.versions.lock(viewer);
      const item = await this.versions.latest(viewer, itemId);
      if (!item) throw new NotFound();
      const retired = retireItem(item, expectedVersion, reason);
      if ('kind' in retired) return retired;
      await this.versions.publish(viewer, { items: [retired], ideas: [], reason: reason.trim(), reviewedByName: null, at: this.clock.now() });
      return { kind: 'ItemRetired', itemId };
    });
  }
}
