import { Inject, Injectable } from '@nestjs/common';
import type { AccountId, BilingualText, OrganizationId } from '@passerelle/kernel';
import { CONFIGURATION, type Configuration, Forbidden, Transactions } from '@passerelle/platform-api';
import type { Role } from '@passerelle/trust-domain';

import { OpenSession } from '../session/open-session.js';

interface DemonstrationRow {
  account_id: AccountId;
  organization_id: OrganizationId;
  display_name: string;
  hint: { role: Role; fr: string; en: string; organizationName: BilingualText };
}

/** The invented people whom anybody may be, in demonstration mode and there only. */
@Injectable()
export class DemonstrationPeople {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly transactions: Transactions,
    private readonly openSession: OpenSession,
  ) {}

  async list() {
    if (!this.configuration.demonstration) return [];
    const rows = await this.transactions.beforeSignIn<DemonstrationRow>('select * from trust.demonstration_people()', []);
    return rows.map(({ account_id, organization_id, display_name, hint }) => ({
      accountId: account_id,
      organizationId: organization_id,
      displayName: display_name,
      role: hint.role,
      hint: { fr: hint.fr, en: hint.en },
      organizationName: hint.organizationName,
    }));
  }

  /** @returns the secret that the cookie carries */
  async signIn(accountId: string): Promise<string> {
    const person = (await this.list()).find((candidate) => candidate.accountId === accountId);
    if (!person) throw new Forbidden('Only the demonstration people can be signed in without a password.');
    return this.openSession.run(person.organizationId, person.accountId);
  }
}
