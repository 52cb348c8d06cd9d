import { Injectable } from '@nestjs/common';
import type { ItemId, PracticeSessionId } from '@passerelle/kernel';
import { Clock, Forbidden, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { HINT_RUNGS, type HintRung, nextRung } from '@passerelle/tutor-domain';

import { GoOnPractice } from './go-on-practice.js';
import { PracticeSessions } from './practice-sessions.js';
import { ReplayPractice } from './replay-practice.js';

export type TakePracticeHintOutcome =
  | { readonly kind: 'PracticeHintTaken'; readonly id: PracticeSessionId }
  | { readonly kind: 'PracticeMovedOn'; readonly id: PracticeSessionId };

export interface HintToTake {
  readonly idempotencyKey: string;
  readonly sessionId: PracticeSessionId;
  readonly itemId: ItemId;
  readonly rung: HintRung;
}

/** Takes one rung of the ladder of hints; the same rung asked for twice is taken once. */
@Injectable()
export class TakePracticeHint {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: PracticeSessions,
    private readonly replay: ReplayPractice,
    private readonly goOn: GoOnPractice,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, sessionId, itemId, rung }: HintToTake): Promise<TakePracticeHintOutcome> {
    if (!viewer.employeeId) throw new Forbidden('Only employees practise.');
    return this.transactions.write(viewer, { name: 'takePracticeHint', idempotencyKey }, async (): Promise<TakePracticeHintOutcome> => {
      const row = await this.sessions.lock(viewer, sessionId);
      if (!row) throw new NotFound();
      const replayed = await this.replay.run(viewer, row);
      const { open } = replayed.state;
      if (row.endedAt || open?.exercise.id !== itemId) return { kind: 'PracticeMovedOn', id: row.id };
      if (HINT_RUNGS.indexOf(rung) < open.hints) return { kind: 'PracticeHintTaken', id: row.id };
      if (nextRung(open.hints) !== rung) return { kind: 'PracticeMovedOn', id: row.id };
      await this.goOn.append(viewer, replayed, { kind: 'hinted', rung, at: this.clock.now() });
      return { kind: 'PracticeHintTaken', id: row.id };
    });
  }
}
