import { Injectable } from '@nestjs/common';
import type { AccountId } from '@passerelle/kernel';
import { NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { givesAdministration, isLastAdministrator } from '@passerelle/trust-domain';

import { Accounts } from './accounts.js';
import type { RoleChange } from './grant-role.js';

export type RevokeRoleOutcome = { readonly kind: 'RoleRevoked' | 'LastAdministrator'; readonly accountId: AccountId };

/** Takes a role away from an account; the organization's last administrator keeps theirs. */
@Injectable()
export class RevokeRole {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, accountId, role, unitId = null }: RoleChange): Promise<RevokeRoleOutcome> {
    return this.transactions.write(viewer, { name: 'revokeRole', idempotencyKey }, async (statements): Promise<RevokeRoleOutcome> => {
      if (!(await this.accounts.find(viewer, accountId))) throw new NotFound();
      const administration = givesAdministration({ role, unitId });
      if (administration && isLastAdministrator({ accountIds: await this.accounts.administrators(viewer, statements) }, accountId)) return { kind: 'LastAdministrator', accountId };
      await statements.query('delete from trust.role_grant where organization_id = $1 and account_id = $2 and role = $3 and unit_id is not distinct from $4', [viewer.organizationId, accountId, role, unitId]);
      return { kind: 'RoleRevoked', accountId };
    });
  }
}
