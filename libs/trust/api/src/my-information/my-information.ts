import { Injectable } from '@nestjs/common';
import { Transactions } from '@passerelle/platform-api';

import { AccessLog } from '../access-log/access-log.js';
import type { SessionViewer } from '../session/session-viewers.js';
import { HeldInformationRegister } from './held-information.js';
import type { MyInformationType } from './my-information.type.js';
import { dataWords, roleWords } from './words.js';

/** Gathers what every context holds about the viewer, who saw it, and where the viewer is signed in. */
@Injectable()
export class ReadMyInformation {
  constructor(
    private readonly register: HeldInformationRegister,
    private readonly accessLog: AccessLog,
    private readonly transactions: Transactions,
  ) {}

  async run(viewer: SessionViewer): Promise<MyInformationType> {
    const categories = await this.register.describe(viewer);
    const entries = viewer.employeeId ? await this.accessLog.about(viewer, viewer.employeeId) : [];
    return {
      categories,
      accessLog: entries.map(({ id, at, who, role, what, interimFor }) => ({ id, at, who, whoRole: roleWords(role, interimFor), what: dataWords(what) })),
      sessions: await this.sessions(viewer),
    };
  }

  private async sessions(viewer: SessionViewer) {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ id: string; started_at: Date; last_seen_at: Date }>(
      'select id, started_at, last_seen_at from trust.session where organization_id = $1 and account_id = $2 and expires_at > now() order by last_seen_at desc',
      [viewer.organizationId, viewer.accountId],
    );
    return rows.map(({ id, started_at, last_seen_at }) => ({ id, startedAt: started_at, lastSeenAt: last_seen_at, current: id === viewer.sessionId }));
  }
}
