import { Injectable } from '@nestjs/common';
import type { AccountId, UnitId } from '@passerelle/kernel';
import { NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { mayReachUnit, type Role } from '@passerelle/trust-domain';

import { Accounts } from './accounts.js';
import { UnitNames } from './unit-names.js';

export interface RoleChange {
  readonly idempotencyKey: string;
  readonly accountId: AccountId;
  readonly role: Role;
  /** The unit that the role reaches, with those under it; absent for the whole organization. */
  readonly unitId?: UnitId | null;
}

export type GrantRoleOutcome = { readonly kind: 'RoleGranted' | 'AccountIsClosed' | 'RoleNeedsOrganization'; readonly accountId: AccountId };

/** Gives an account a role, with its scope; a role already held stays as it is. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly units: UnitNames,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, accountId, role, unitId = null }: RoleChange): Promise<GrantRoleOutcome> {
    return this.transactions.write(viewer, { name: 'grantRole', idempotencyKey }, async (statements): Promise<GrantRoleOutcome> => {
      const account = await this.accounts.find(viewer, accountId);
      if (!account) throw new NotFound();
      if (unitId && (await this.units.of(viewer, unitId)) === null) throw new NotFound('No unit has that id.');
      if (unitId && !mayReachUnit(role)) return { kind: 'RoleNeedsOrganization', accountId };
      if (account.state === 'closed') return { kind: 'AccountIsClosed', accountId };
      await statements.query('insert into trust.role_grant (organization_id, account_id, role, unit_id) values ($1, $2, $3, $4) on conflict on constraint role_granted_once do nothing', [viewer.organizationId, accountId, role, unitId]);
      return { kind: 'RoleGranted', accountId };
    });
  }
}
