import { Injectable } from '@nestjs/common';
import { Transactions, type Viewer } from '@passerelle/platform-api';
import type { LetterTime, NoticeKind } from '@passerelle/trust-domain';

import { NoticePreferences } from './notice-preferences.js';

/** Chooses when the viewer wants one kind of notice by e-mail. */
@Injectable()
export class ChooseNoticePreference {
  constructor(
    private readonly transactions: Transactions,
    private readonly preferences: NoticePreferences,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, kind, letter }: { readonly idempotencyKey: string; readonly kind: NoticeKind; readonly letter: LetterTime }): Promise<void> {
    await this.transactions.write(viewer, { name: 'chooseNoticePreference', idempotencyKey }, async () => {
      await this.preferences.choose(viewer, kind, letter);
      return { kind, letter };
    });
  }
}
