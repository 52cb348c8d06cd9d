import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions, type Viewer } from '@passerelle/platform-api';

import { type HeldCategory, type HeldInformation, HeldInformationRegister } from './held-information.js';

/** The account, its roles, its sessions and its choices about profiling. */
@Injectable()
export class AccountInformation implements HeldInformation, OnModuleInit {
  readonly key = 'account';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Compte et rôles', en: 'Account and roles' },
      count: 1 + viewer.grants.length,
      from: { fr: 'Votre organisme', en: 'Your organization' },
      purpose: { fr: 'Vous reconnaître et vous ouvrir les pages de vos rôles', en: 'To recognize you and open the pages of your roles' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    const statements = await this.transactions.in(viewer);
    const choices = await statements.query('select active, chosen_at from trust.profiling_choice where organization_id = $1 and account_id = $2 order by chosen_at', [viewer.organizationId, viewer.accountId]);
    return { email: viewer.email, displayName: viewer.displayName, language: viewer.language, roles: viewer.grants, profilingChoices: choices };
  }
}
