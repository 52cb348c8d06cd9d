import { Injectable } from '@nestjs/common';
import type { PracticeSessionId } from '@passerelle/kernel';
import { Clock, Forbidden, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { GoOnPractice } from './go-on-practice.js';
import { PracticeSessions } from './practice-sessions.js';
import { ReplayPractice } from './replay-practice.js';

/** Ends a session where it is: what was answered counts, the exercise that is open does not. A session that is over stays as it is. */
@Injectable()
export class StopPractice {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: PracticeSessions,
    private readonly replay: ReplayPractice,
    private readonly goOn: GoOnPractice,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, sessionId }: { readonly idempotencyKey: string; readonly sessionId: PracticeSessionId }): Promise<{ readonly id: PracticeSessionId }> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees practise.');
    return this.transactions.write(viewer, { name: 'stopPractice', idempotencyKey }, async () => {
      const row = await this.sessions.lock(viewer, sessionId);
      if (!row) throw new NotFound();
      if (row.endedAt) return { id: row.id };
      const stopped = await this.goOn.append(viewer, await this.replay.run(viewer, row), { kind: 'stopped', at: this.clock.now() });
      await this.goOn.end(viewer, employeeId, stopped, 'stopped');
      return { id: row.id };
    });
  }
}
