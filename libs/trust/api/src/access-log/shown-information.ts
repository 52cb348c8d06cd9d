import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions, type Viewer } from '@passerelle/platform-api';

import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '../my-information/held-information.js';

/** Who was shown what about the person. */
@Injectable()
export class ShownInformation implements HeldInformation, OnModuleInit {
  readonly key = 'shown';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Qui a vu quelles compétences', en: 'Who saw which competencies' },
      count: (await this.rows(viewer)).length,
      from: { fr: 'Chaque page où quelqu’un d’autre voit vos niveaux', en: 'Each page where somebody else sees your levels' },
      purpose: { fr: 'Vous permettre de savoir qui a vu quoi', en: 'To let you know who saw what' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    return this.rows(viewer);
  }

  private async rows(viewer: Viewer): Promise<readonly object[]> {
    if (!viewer.employeeId) return [];
    const statements = await this.transactions.in(viewer);
    return statements.query(
      `select a.display_name as who, s.role, s.what, s.day::text, s.things, s.times, s.first_at as "firstAt", s.last_at as "lastAt" from trust.shown s
       join trust.account a on a.organization_id = s.organization_id and a.id = s.account_id where s.organization_id = $1 and s.employee_id = $2 order by s.last_at desc`,
      [viewer.organizationId, viewer.employeeId],
    );
  }
}
