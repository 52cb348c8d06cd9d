import { Injectable } from '@nestjs/common';
import type { InterimId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { interimState } from '@passerelle/trust-domain';

import { Accounts } from '../account/accounts.js';
import { Notices } from '../notice/notices.js';
import { Interims } from './interims.js';

/** Puts an end, at once, to an interim of the viewer's own team; whoever stood in, or was about to, is told. */
@Injectable()
export class EndInterim {
  constructor(
    private readonly transactions: Transactions,
    private readonly interims: Interims,
    private readonly accounts: Accounts,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** One that is over or ended already stays as it is. @throws NotFound for another manager's */
  async run(viewer: Viewer, id: InterimId, idempotencyKey: string): Promise<void> {
    await this.transactions.write(viewer, { name: 'endInterim', idempotencyKey }, async () => {
      const interim = await this.interims.find(viewer, id);
      if (!interim || interim.managerId !== viewer.employeeId) throw new NotFound();
      const state = interimState(interim, this.interims.today());
      if (state === 'over' || state === 'ended') return { id };
      await this.interims.end(viewer, id, this.clock.now());
      const delegate = await this.accounts.ofEmployee(viewer, interim.delegateId);
      if (delegate) await this.notices.tell(viewer, { to: delegate.id, kind: 'interimEnded', data: { managerName: interim.managerName, endsOn: interim.endsOn }, once: id });
      return { id };
    });
  }
}
