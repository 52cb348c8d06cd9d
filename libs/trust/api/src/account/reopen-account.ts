import { Injectable } from '@nestjs/common';
import type { AccountId } from '@passerelle/kernel';
import { NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Accounts } from './accounts.js';

/** Opens a closed account again, with the roles and the password that it had. */
@Injectable()
export class ReopenAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
  ) {}

  async run(viewer: Viewer, accountId: AccountId, idempotencyKey: string): Promise<{ readonly accountId: AccountId }> {
    return this.transactions.write(viewer, { name: 'reopenAccount', idempotencyKey }, async (statements) => {
      if (!(await this.accounts.find(viewer, accountId))) throw new NotFound();
      await statements.query('update trust.account set closed_at = null, closed_for = null where organization_id = $1 and id = $2', [viewer.organizationId, accountId]);
      return { accountId };
    });
  }
}
