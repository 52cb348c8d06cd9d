import { Injectable } from '@nestjs/common';
import type { PracticeSessionId } from '@passerelle/kernel';
import { Forbidden, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { GoOnPractice } from './go-on-practice.js';
import { PracticeSessions } from './practice-sessions.js';
import { ReplayPractice } from './replay-practice.js';

/** Goes on after what was said of an answer: to the next exercise, or to the end. Where an exercise is open, it stays. */
@Injectable()
export class ContinuePractice {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: PracticeSessions,
    private readonly replay: ReplayPractice,
    private readonly goOn: GoOnPractice,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, sessionId }: { readonly idempotencyKey: string; readonly sessionId: PracticeSessionId }): Promise<{ readonly id: PracticeSessionId }> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees practise.');
    return this.transactions.write(viewer, { name: 'continuePractice', idempotencyKey }, async () => {
      const row = await this.sessions.lock(viewer, sessionId);
      if (!row) throw new NotFound();
      if (!row.endedAt) await this.goOn.run(viewer, employeeId, await this.replay.run(viewer, row));
      return { id: row.id };
    });
  }
}
