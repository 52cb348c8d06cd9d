import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions, type Viewer } from '@passerelle/platform-api';

import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '../my-information/held-information.js';

/** What a person was told, and when they want it by e-mail. */
@Injectable()
export class NoticeInformation implements HeldInformation, OnModuleInit {
  readonly key = 'notices';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<{ count: number }>('select count(*)::int as count from trust.notice where organization_id = $1 and account_id = $2', [viewer.organizationId, viewer.accountId]);
    return {
      name: { fr: 'Avis reçus et choix de courriel', en: 'Notices received and e-mail choices' },
      count: row?.count ?? 0,
      from: { fr: 'Ce qui se passe dans Passerelle et vous concerne', en: 'What happens in Passerelle and concerns you' },
      purpose: { fr: 'Vous prévenir, une seule fois, de la façon que vous avez choisie', en: 'To let you know, once, in the way you have chosen' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    const statements = await this.transactions.in(viewer);
    const own = [viewer.organizationId, viewer.accountId];
    return {
      received: await statements.query('select kind, data, created_at, read_at, mailed_at from trust.notice where organization_id = $1 and account_id = $2 order by id', own),
      preferences: await statements.query('select kind, letter from trust.notice_preference where organization_id = $1 and account_id = $2 order by kind', own),
    };
  }
}
