import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions, type Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

/** What a person shares with their manager, and each change of it. */
@Injectable()
export class SharingInformation implements HeldInformation, OnModuleInit {
  readonly key = 'sharing';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Choix de partage', en: 'Sharing choices' },
      count: (await this.changes(viewer)).length,
      from: { fr: 'Vous\u00a0; une nouvelle version du référentiel, quand elle renomme ou fusionne une compétence', en: 'You; a new version of the framework, when it renames or merges a competency' },
      purpose: { fr: 'Montrer à votre gestionnaire les niveaux que vous partagez, et aucun autre', en: 'To show your manager the levels you share, and no other' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    return this.changes(viewer);
  }

  private async changes(viewer: Viewer): Promise<readonly object[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query('select competency_id as competency, shared, changed_at as "changedAt", carried_by as "carriedByFrameworkVersion" from competencies.sharing_change where organization_id = $1 and employee_id = $2 order by changed_at desc, competency_id', [viewer.organizationId, viewer.employeeId]);
  }
}
