import { Injectable } from '@nestjs/common';
import type { CompetencyId } from '@passerelle/kernel';
import { Clock, Forbidden, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Frameworks } from '../framework/frameworks.js';
import { MentoringOffers } from './mentoring-offers.js';

/** Keeps that the viewer can accompany others for a competency, or no longer can; whoever they accompany already is not touched. */
@Injectable()
export class ChangeMentoringOffer {
  constructor(
    private readonly transactions: Transactions,
    private readonly frameworks: Frameworks,
    private readonly offers: MentoringOffers,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, competencyId, offered }: { readonly idempotencyKey: string; readonly competencyId: CompetencyId; readonly offered: boolean }): Promise<void> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees accompany others.');
    await this.transactions.write(viewer, { name: 'changeMentoringOffer', idempotencyKey }, async () => {
      await this.offers.holdNames(viewer);
      if (!(await this.frameworks.inForce(viewer)).byId.has(competencyId)) throw new NotFound('The framework has no such competency.');
      await this.offers.change(viewer, employeeId, competencyId, offered, this.clock.now());
      return { offered };
    });
  }
}
