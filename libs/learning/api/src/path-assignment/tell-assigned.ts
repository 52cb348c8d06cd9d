import { Injectable } from '@nestjs/common';
import type { EmployeeId } from '@passerelle/kernel';
import type { Viewer } from '@passerelle/platform-api';
import { Accounts, Notices, type Telling } from '@passerelle/trust-api';

type Told = Extract<Telling, { readonly kind: 'pathTemplateAssigned' | 'pathTemplateChanged' }>;

/** Tells those on whose path something was put, changed or taken away; whoever has no open account is not told. */
@Injectable()
export class TellAssigned {
  constructor(
    private readonly accounts: Accounts,
    private readonly notices: Notices,
  ) {}

  async run(viewer: Viewer, employeeIds: readonly EmployeeId[], telling: Omit<Told, 'to'>): Promise<void> {
    const accounts = await Promise.all(employeeIds.map((id) => this.accounts.ofEmployee(viewer, id)));
    const to = accounts.flatMap((account) => (account && account.state !== 'closed' ? [account.id] : []));
    if (to.length > 0) await this.notices.tell(viewer, { ...telling, to } as Told);
  }
}
