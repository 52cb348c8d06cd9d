import { Injectable } from '@nestjs/common';
import { may, Transactions, type Viewer } from '@passerelle/platform-api';
import { type LetterTime, type NoticeKind, type NoticePreference, preferencesOf } from '@passerelle/trust-domain';

/** When each person wants each kind of notice by e-mail. */
@Injectable()
export class NoticePreferences {
  constructor(private readonly transactions: Transactions) {}

  /** The viewer's, for the kinds that their roles can be told. */
  async of(viewer: Viewer): Promise<readonly NoticePreference[]> {
    const statements = await this.transactions.in(viewer);
    const chosen = await statements.query<NoticePreference>('select kind, letter from trust.notice_preference where organization_id = $1 and account_id = $2', [viewer.organizationId, viewer.accountId]);
    return preferencesOf((permission) => may(viewer, permission), chosen);
  }

  async choose(viewer: Viewer, kind: NoticeKind, letter: LetterTime): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into trust.notice_preference (organization_id, account_id, kind, letter) values ($1, $2, $3, $4)
       on conflict on constraint notice_preference_pk do update set letter = excluded.letter`,
      [viewer.organizationId, viewer.accountId, kind, letter],
    );
  }
}
