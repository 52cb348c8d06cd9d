import { Injectable } from '@nestjs/common';
import type { AccountId } from '@passerelle/kernel';
import { Transactions, type Viewer } from '@passerelle/platform-api';
import type { ProfilingState } from '@passerelle/trust-domain';

/** Each person's choice about the estimation of levels, kept as a history. */
@Injectable()
export class ProfilingChoices {
  constructor(private readonly transactions: Transactions) {}

  async of(viewer: Viewer, accountId: AccountId = viewer.accountId): Promise<ProfilingState> {
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<{ active: boolean }>(
      'select active from trust.profiling_choice where organization_id = $1 and account_id = $2 order by chosen_at desc limit 1',
      [viewer.organizationId, accountId],
    );
    if (!row) return 'notAsked';
    return row.active ? 'on' : 'off';
  }

  async add(viewer: Viewer, active: boolean): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into trust.profiling_choice (organization_id, account_id, active, chosen_at) values ($1, $2, $3, clock_timestamp())', [viewer.organizationId, viewer.accountId, active]);
  }
}
