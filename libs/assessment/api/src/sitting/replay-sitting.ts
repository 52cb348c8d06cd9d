import { Injectable } from '@nestjs/common';
import { resumeSitting, type Sitting, type SittingPlan } from '@passerelle/assessment-domain';
import type { Viewer } from '@passerelle/platform-api';

import { Banks } from '../bank/banks.js';
import type { OrganizationBank } from '../bank/organization-bank.js';
import { type KeptRecord, type SittingRow, Sittings } from './sittings.js';

/** A sitting as it was left. */
export interface ReplayedSitting {
  readonly row: SittingRow;
  /** As it was when the sitting began. */
  readonly bank: OrganizationBank;
  readonly records: readonly KeptRecord[];
  readonly sitting: Sitting;
}

/** Finds a sitting as it was left, from its records and the bank that it began with. */
@Injectable()
export class ReplaySitting {
  constructor(
    private readonly banks: Banks,
    private readonly sittings: Sittings,
  ) {}

  async run(viewer: Viewer, row: SittingRow): Promise<ReplayedSitting> {
    const records = await this.sittings.recordsOf(viewer, row.id);
    const bank = await this.banks.at(viewer, row.bankVersion);
    return { row, bank, records, sitting: resumeSitting(planOf(row), records, bank.curves) };
  }
}

/** Nothing is supposed of anybody beforehand, and no kind of task weighs more than another. */
export function planOf({ plan: { aims, settings } }: Pick<SittingRow, 'plan'>): SittingPlan {
  return { aims: aims.map(({ competency, required }) => ({ competency, required, logPrior: null, taskShares: null })), settings };
}
