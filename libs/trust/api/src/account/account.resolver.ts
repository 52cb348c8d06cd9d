import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AccountId } from '@passerelle/kernel';
import { CurrentViewer, NotFound, Requires, type Viewer } from '@passerelle/platform-api';
import { isUUID } from 'class-validator';

import { AccountClosedType, AccountInvitedType, AccountReopenedType, AccountType, CloseAccountInput, CloseAccountResult, GrantRoleInput, GrantRoleResult, InviteAccountInput, OpenOutsideAccountInput, OpenOutsideAccountResult, ReopenAccountInput, RevokeRoleInput, RevokeRoleResult, RoleGrantType } from './account.type.js';
import { type Account, Accounts } from './accounts.js';
import { CloseAccount } from './close-account.js';
import { GrantRole } from './grant-role.js';
import { InviteAccount } from './invite-account.js';
import { OpenOutsideAccount } from './open-outside-account.js';
import { ReopenAccount } from './reopen-account.js';
import { RevokeRole } from './revoke-role.js';
import { UnitNames } from './unit-names.js';

@Resolver(() => AccountType)
export class AccountResolver {
  constructor(
    private readonly accounts: Accounts,
    private readonly open: OpenOutsideAccount,
    private readonly invite: InviteAccount,
    private readonly grant: GrantRole,
    private readonly revoke: RevokeRole,
    private readonly close: CloseAccount,
    private readonly reopen: ReopenAccount,
  ) {}

  @Query(() => AccountType, { nullable: true, description: 'One account.' })
  @Requires('account:administer')
  account(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: AccountId) {
    return isUUID(id) ? this.accounts.find(viewer, id) : null;
  }

  @Query(() => [AccountType], { description: 'Accounts that are nobody’s job: an outside administrator, a union observer.' })
  @Requires('account:administer')
  outsideAccounts(@CurrentViewer() viewer: Viewer) {
    return this.accounts.outside(viewer);
  }

  @Mutation(() => OpenOutsideAccountResult, { description: 'Opens an account that is nobody’s job; it has no role yet.' })
  @Requires('account:administer')
  async openOutsideAccount(@CurrentViewer() viewer: Viewer, @Args('input') { idempotencyKey, ...wanted }: OpenOutsideAccountInput) {
    const outcome = await this.open.run(viewer, wanted, idempotencyKey);
    return outcome.kind === 'AddressAlreadyUsed' ? outcome : { kind: outcome.kind, account: await this.read(viewer, outcome.accountId) };
  }

  @Mutation(() => AccountInvitedType, { description: 'Sends a person the link by which they choose their password, or shows it once.' })
  @Requires('account:administer')
  async inviteAccount(@CurrentViewer() viewer: Viewer, @Args('input') { accountId, idempotencyKey }: InviteAccountInput) {
    return { ...(await this.invite.run(viewer, accountId, idempotencyKey)), account: await this.read(viewer, accountId) };
  }

  @Mutation(() => GrantRoleResult, { description: 'Gives an account a role, over the organization or over a unit.' })
  @Requires('account:administer')
  async grantRole(@CurrentViewer() viewer: Viewer, @Args('input') input: GrantRoleInput) {
    const { kind, accountId } = await this.grant.run(viewer, input);
    return { kind, account: await this.read(viewer, accountId) };
  }

  @Mutation(() => RevokeRoleResult, { description: 'Takes a role away from an account.' })
  @Requires('account:administer')
  async revokeRole(@CurrentViewer() viewer: Viewer, @Args('input') input: RevokeRoleInput) {
    const { kind, accountId } = await this.revoke.run(viewer, input);
    return { kind, account: await this.read(viewer, accountId) };
  }

  @Mutation(() => CloseAccountResult, { description: 'Closes an account and ends its sessions; nothing is deleted.' })
  @Requires('account:administer')
  async closeAccount(@CurrentViewer() viewer: Viewer, @Args('input') { accountId, idempotencyKey }: CloseAccountInput) {
    const { kind } = await this.close.run(viewer, accountId, idempotencyKey);
    return { kind, account: await this.read(viewer, accountId) } satisfies AccountClosedType & { kind: string };
  }

  @Mutation(() => AccountReopenedType, { description: 'Opens a closed account again.' })
  @Requires('account:administer')
  async reopenAccount(@CurrentViewer() viewer: Viewer, @Args('input') { accountId, idempotencyKey }: ReopenAccountInput) {
    await this.reopen.run(viewer, accountId, idempotencyKey);
    return { account: await this.read(viewer, accountId) };
  }

  private async read(viewer: Viewer, id: AccountId): Promise<AccountType> {
    const account = await this.accounts.find(viewer, id);
    if (!account) throw new NotFound();
    // The name of a role's unit is resolved by its own field.
    return account as Account & AccountType;
  }
}

@Resolver(() => RoleGrantType)
export class RoleGrantResolver {
  constructor(private readonly units: UnitNames) {}

  @ResolveField(() => String, { nullable: true })
  unitName(@CurrentViewer() viewer: Viewer, @Parent() { unitId }: Account['roles'][number]) {
    return unitId && this.units.of(viewer, unitId);
  }
}
