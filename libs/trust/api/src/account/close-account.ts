import { Injectable } from '@nestjs/common';
import type { AccountId } from '@passerelle/kernel';
import { NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { isLastAdministrator } from '@passerelle/trust-domain';

import { Accounts } from './accounts.js';

export type CloseAccountOutcome = { readonly kind: 'AccountClosed' | 'LastAdministrator'; readonly accountId: AccountId };

/** Closes an account, ends its sessions; an import of personnel does not open it again. Nothing is deleted. */
@Injectable()
export class CloseAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
  ) {}

  async run(viewer: Viewer, accountId: AccountId, idempotencyKey: string): Promise<CloseAccountOutcome> {
    return this.transactions.write(viewer, { name: 'closeAccount', idempotencyKey }, async (statements): Promise<CloseAccountOutcome> => {
      if (!(await this.accounts.find(viewer, accountId))) throw new NotFound();
      if (isLastAdministrator({ accountIds: await this.accounts.administrators(viewer, statements) }, accountId)) return { kind: 'LastAdministrator', accountId };
      await statements.query(
        `with ended as (delete from trust.session where organization_id = $1 and account_id = $2)
         update trust.account set closed_at = coalesce(closed_at, now()), closed_for = 'administrator' where organization_id = $1 and id = $2`,
        [viewer.organizationId, accountId],
      );
      return { kind: 'AccountClosed', accountId };
    });
  }
}
