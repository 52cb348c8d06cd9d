import { Injectable } from '@nestjs/common';
import { Transactions } from '@passerelle/platform-api';

import type { SessionViewer } from '../session/session-viewers.js';

/** Ends the viewer's session, or all of them. */
@Injectable()
export class SignOut {
  constructor(private readonly transactions: Transactions) {}

  /** @returns number of sessions that were ended */
  async run(viewer: SessionViewer, everywhere: boolean, idempotencyKey: string): Promise<number> {
    return this.transactions.write(viewer, { name: 'signOut', idempotencyKey }, async (statements) => {
      const ended = await statements.one<{ count: number }>(
        `with ended as (delete from trust.session where organization_id = $1 and account_id = $2 and ($3 or id = $4) returning 1) select count(*)::int as count from ended`,
        [viewer.organizationId, viewer.accountId, everywhere, viewer.sessionId],
      );
      return ended?.count ?? 0;
    });
  }
}
