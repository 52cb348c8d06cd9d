import { Injectable } from '@nestjs/common';
import type { EmployeeId, InterimId } from '@passerelle/kernel';
import { Clock, Forbidden, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { type InterimRefusal, nameInterim } from '@passerelle/trust-domain';

import { type Account, Accounts } from '../account/accounts.js';
import { Notices } from '../notice/notices.js';
import { InterimFollowers } from './interim-followers.js';
import { type InterimRow, Interims } from './interims.js';

export interface InterimNaming {
  readonly idempotencyKey: string;
  readonly delegateId: EmployeeId;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly word: string;
}

export type NameInterimOutcome = { readonly kind: 'InterimNamed'; readonly id: InterimId } | { readonly kind: 'DelegateHasNoAccount' } | InterimRefusal;

/** Names who stands in for the viewer with their team, from a day to a day; that person is told. */
@Injectable()
export class NameInterim {
  constructor(
    private readonly transactions: Transactions,
    private readonly interims: Interims,
    private readonly accounts: Accounts,
    private readonly notices: Notices,
    private readonly followers: InterimFollowers,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, delegateId, startsOn, endsOn, word }: InterimNaming): Promise<NameInterimOutcome> {
    const { employeeId: managerId } = viewer;
    if (!managerId) throw new Forbidden('Only managers name who stands in for them.');
    return this.transactions.write(viewer, { name: 'nameInterim', idempotencyKey }, async (): Promise<NameInterimOutcome> => {
      const delegate = await this.accounts.ofEmployee(viewer, delegateId);
      if (!delegate) throw new NotFound('Nobody by that id has an account here.');
      if (delegate.state === 'closed') return { kind: 'DelegateHasNoAccount' };
      await this.interims.lockOf(viewer, managerId);
      const outcome = nameInterim({ managerId, delegateId, startsOn, endsOn }, await this.interims.standing(viewer, managerId), this.interims.today());
      if (outcome.kind !== 'MayBeNamed') return outcome;
      const interim: InterimRow = { id: newId<InterimId>(), managerId, managerName: viewer.displayName, delegateId, delegateName: delegate.displayName, startsOn, endsOn, word, namedAt: this.clock.now(), endedAt: null };
      await this.interims.add(viewer, interim);
      await this.tell(viewer, delegate, interim);
      await this.followers.tell(viewer, interim);
      return { kind: 'InterimNamed', id: interim.id };
    });
  }

  private async tell(viewer: Viewer, { id: to }: Account, { id, managerName, startsOn, endsOn }: InterimRow): Promise<void> {
    await this.notices.tell(viewer, { to, kind: 'interimNamed', data: { managerName, startsOn, endsOn }, once: id });
  }
}
