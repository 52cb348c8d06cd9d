import { Injectable } from '@nestjs/common';
import type { AccountId } from '@passerelle/kernel';
import { newId, Transactions, type Viewer } from '@passerelle/platform-api';
import { type AddressAlreadyUsed, addressOf, openOutsideAccount, type OutsideAccountWanted } from '@passerelle/trust-domain';

export type OpenOutsideAccountOutcome = { readonly kind: 'OutsideAccountOpened'; readonly accountId: AccountId } | AddressAlreadyUsed;

/** Opens an account that is nobody’s job, without a role and without a password yet. */
@Injectable()
export class OpenOutsideAccount {
  constructor(private readonly transactions: Transactions) {}

  async run(viewer: Viewer, wanted: OutsideAccountWanted, idempotencyKey: string): Promise<OpenOutsideAccountOutcome> {
    return this.transactions.write(viewer, { name: 'openOutsideAccount', idempotencyKey }, async (statements): Promise<OpenOutsideAccountOutcome> => {
      const taken = await statements.query<{ email: string }>('select email from trust.taken_addresses($1::text[]) as email', [[addressOf(wanted.email)]]);
      const account = openOutsideAccount(wanted, (email) => taken.some((row) => row.email === email));
      if (account.kind === 'AddressAlreadyUsed') return account;
      const accountId = newId<AccountId>();
      const { email, displayName, language } = account;
      const written = await statements.query(
        'insert into trust.account (organization_id, id, email, display_name, language) values ($1, $2, $3, $4, $5) on conflict on constraint account_email_once do nothing returning id',
        [viewer.organizationId, accountId, email, displayName, language],
      );
      // Somebody may have opened an account with the address since it was looked at.
      return written.length > 0 ? { kind: 'OutsideAccountOpened', accountId } : { kind: 'AddressAlreadyUsed', email };
    });
  }
}
