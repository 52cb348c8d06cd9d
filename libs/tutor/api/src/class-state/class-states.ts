import { Injectable } from '@nestjs/common';
import type { OrganizationId } from '@passerelle/kernel';
import { type Statements, Transactions, type Viewer } from '@passerelle/platform-api';

/** What was shown of a month stays what is shown of it: two readings have no difference that would tell of whoever came or left between them. */
@Injectable()
export class ClassStates {
  constructor(private readonly transactions: Transactions) {}

  async find<State>(viewer: Viewer, subject: string, month: string): Promise<State | undefined> {
    const statements = await this.transactions.in(viewer);
    return (await statements.one<{ state: State }>('select state from tutor.class_state where organization_id = $1 and subject = $2 and month = $3', [viewer.organizationId, subject, month]))?.state;
  }

  /** Of two that come at once, the first stays. */
  async keep(statements: Statements, organizationId: OrganizationId, { subject, month, state, at }: { readonly subject: string; readonly month: string; readonly state: object; readonly at: Date }): Promise<void> {
    await statements.query('insert into tutor.class_state (organization_id, subject, month, state, kept_at) values ($1, $2, $3, $4, $5) on conflict on constraint class_state_once_a_month do nothing', [organizationId, subject, month, JSON.stringify(state), at]);
  }
}
