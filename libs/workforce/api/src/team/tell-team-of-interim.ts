import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '@passerelle/platform-api';
import { Accounts, type InterimFollower, InterimFollowers, type InterimRow, Notices } from '@passerelle/trust-api';

import { Employees } from '../employee/employees.js';

/**
 * The people of a team are told who will see what they share, when that person is named: before it begins, while they can
 * still choose. They are not told of its end, after which fewer people see them and there is nothing to do.
 */
@Injectable()
export class TellTeamOfInterim implements InterimFollower, OnModuleInit {
  constructor(
    private readonly followers: InterimFollowers,
    private readonly employees: Employees,
    private readonly accounts: Accounts,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.followers.add(this);
  }

  async interimNamed(viewer: Viewer, { id, managerId, managerName, delegateId, delegateName, startsOn, endsOn }: InterimRow): Promise<void> {
    const members = ((await this.employees.reportsOf(viewer, [managerId])).get(managerId) ?? []).filter((member) => member.id !== delegateId);
    const accounts = await Promise.all(members.map((member) => this.accounts.ofEmployee(viewer, member.id)));
    const to = accounts.flatMap((account) => (account && account.state !== 'closed' ? [account.id] : []));
    if (to.length > 0) await this.notices.tell(viewer, { to, kind: 'managerAway', data: { managerName, delegateName, startsOn, endsOn }, once: id });
  }
}
