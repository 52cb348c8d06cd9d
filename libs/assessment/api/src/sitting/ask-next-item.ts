import { Injectable } from '@nestjs/common';
import { askableOf, askNext, ceilingOf, drawsOf, type Exposure, isOver, mostTimes, type Sitting } from '@passerelle/assessment-domain';
import type { CompetencyId } from '@passerelle/kernel';
import type { Viewer } from '@passerelle/platform-api';

import { Exposures } from '../bank/exposures.js';
import type { OrganizationBank } from '../bank/organization-bank.js';
import { type SittingRow, Sittings } from './sittings.js';

/** An item that is tried out has no ceiling. */
const NO_CEILING = 2_147_483_647;

/** Chooses what a sitting asks next, and counts it before it is asked. */
@Injectable()
export class AskNextItem {
  constructor(
    private readonly sittings: Sittings,
    private readonly exposures: Exposures,
  ) {}

  /** @returns the sitting with its next question, or over */
  async run(viewer: Viewer, { row: { seed }, bank }: { readonly row: Pick<SittingRow, 'seed'>; readonly bank: OrganizationBank }, sitting: Sitting): Promise<Sitting> {
    if (isOver(sitting)) return sitting;
    const open = sitting.progress.flatMap(({ state, aim }) => (state === 'open' ? [aim.competency] : []));
    const begun = new Set(sitting.records.flatMap((record) => (record.kind === 'asked' ? [record.competency] : [])));
    const seen = await this.sittings.seenItems(viewer, open);
    for (;;) {
      const exposure = await this.exposures.of(viewer, open, begun);
      const next = askNext(sitting, { curves: bank.curves, exposure, seen, next: drawsOf(seed, String(sitting.records.length)) });
      if (!next.asking) return next;
      const { competency } = next.asking;
      const most = next.asking.counts ? mostAskings(next, competency, bank, exposure) : NO_CEILING;
      // Others may have taken the item to its ceiling since it was read: another is chosen.
      if (!(await this.exposures.countAsking(viewer, next.asking, most))) continue;
      // After the item, always: who holds the count of a competency waits for nobody.
      if (!begun.has(competency)) await this.exposures.countSitting(viewer, competency);
      return next;
    }
  }
}

function mostAskings({ plan: { settings } }: Sitting, competency: CompetencyId, { curves }: OrganizationBank, { sittings }: Exposure): number {
  return mostTimes(sittings.get(competency) ?? 1, ceilingOf(settings, askableOf(curves, competency)));
}
