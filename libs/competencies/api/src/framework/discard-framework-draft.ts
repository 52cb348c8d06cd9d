import { Injectable } from '@nestjs/common';
import { NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { FrameworkDrafts } from './framework-drafts.js';

/** Throws the draft away; the version in force stays. */
@Injectable()
export class DiscardFrameworkDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: FrameworkDrafts,
  ) {}

  async run(viewer: Viewer, idempotencyKey: string): Promise<{ readonly discarded: boolean }> {
    return this.transactions.write(viewer, { name: 'discardFrameworkDraft', idempotencyKey }, async () => {
      if (!(await this.drafts.remove(viewer))) throw new NotFound('There is no draft of the framework.');
      return { discarded: true };
    });
  }
}
