import { Injectable } from '@nestjs/common';
import type { CompetencyId } from '@passerelle/kernel';
import { Clock, Forbidden, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Frameworks } from '../framework/frameworks.js';
import { Sharings } from './sharings.js';

/** Shares the level of one competency with the person's manager, or stops sharing it. */
@Injectable()
export class ChangeCompetencySharing {
  constructor(
    private readonly transactions: Transactions,
    private readonly frameworks: Frameworks,
    private readonly sharings: Sharings,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, competencyId: CompetencyId, shared: boolean, idempotencyKey: string): Promise<{ readonly shared: boolean }> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees share their levels.');
    return this.transactions.write(viewer, { name: 'changeCompetencySharing', idempotencyKey }, async () => {
      await this.sharings.holdNames(viewer);
      const { byId } = await this.frameworks.inForce(viewer);
      if (!byId.has(competencyId)) throw new NotFound('The framework has no such competency.');
      await this.sharings.change(viewer, employeeId, competencyId, shared, this.clock.now());
      return { shared };
    });
  }
}
