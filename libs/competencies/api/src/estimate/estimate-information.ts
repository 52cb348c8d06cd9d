import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions, type Viewer } from '@passerelle/platform-api';
import { type HeldCategory, type HeldInformation, HeldInformationRegister } from '@passerelle/trust-api';

/** The levels kept about a person. */
@Injectable()
export class EstimateInformation implements HeldInformation, OnModuleInit {
  readonly key = 'estimates';

  constructor(
    private readonly register: HeldInformationRegister,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.register.add(this);
  }

  async describe(viewer: Viewer): Promise<HeldCategory> {
    return {
      name: { fr: 'Niveaux estimés', en: 'Estimated levels' },
      count: (await this.levels(viewer)).filter(({ basis }) => basis === 'everything').length,
      from: { fr: 'Vos preuves de compétences, chaque nuit et à chaque nouvelle preuve', en: 'Your evidence of competencies, each night and at each new piece' },
      purpose: { fr: 'Montrer à votre gestionnaire ce que vous partagez ou ce qui a été validé; rien n’est conservé si l’estimation est désactivée', en: 'To show your manager what you share or what was validated; nothing is kept while the estimation is off' },
    };
  }

  async copy(viewer: Viewer): Promise<unknown> {
    return this.levels(viewer);
  }

  private async levels(viewer: Viewer): Promise<readonly { readonly basis: string }[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query('select competency_id as competency, basis, level, fresh_at as "freshAt", day::text from competencies.estimate where organization_id = $1 and employee_id = $2 order by 1, 2', [viewer.organizationId, viewer.employeeId]);
  }
}
