import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/kernel';
import { Clock, CONFIGURATION, type Configuration, Mail, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { LINK_HOURS } from '@passerelle/trust-domain';

import { letterWithLink } from '../password/letter-with-link.js';
import { newToken } from '../session/token.js';

export interface Invitation {
  /** Whether the letter was handed to the mail server; otherwise a person passes the link on. */
  readonly sent: boolean;
  /** Shown once; absent when the letter carries it. */
  readonly link: string | null;
}

/** Makes the link by which a person chooses their first password. */
@Injectable()
export class InviteAccount {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly transactions: Transactions,
    private readonly mail: Mail,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, accountId: string, idempotencyKey: string): Promise<Invitation> {
    const { secret, hash } = newToken();
    const account = await this.transactions.write(viewer, { name: 'inviteAccount', idempotencyKey }, async (statements) => {
      const found = await statements.one<{ email: string; language: Language }>('select email, language from trust.account where organization_id = $1 and id = $2 and closed_at is null', [viewer.organizationId, accountId]);
      if (!found) throw new NotFound();
      const expiresAt = new Date(this.clock.now().getTime() + LINK_HOURS.invitation * 3_600_000);
      await statements.query('insert into trust.link (organization_id, id, token_hash, account_id, purpose, expires_at) values ($1, $2, $3, $4, $5, $6)', [viewer.organizationId, newId(), hash, accountId, 'invitation', expiresAt]);
      return { ...found, token: hash.toString('base64') };
    });
    // The same intention repeated: the first answer carried the only copy of the secret.
    if (account.token !== hash.toString('base64')) return { sent: this.mail.available, link: null };
    const link = `${this.configuration.publicUrl}/${account.language}/motdepasse?jeton=${secret}`;
    const sent = await this.mail.send(letterWithLink('invitation', account.language, account.email, link)).catch(() => false);
    return { sent, link: sent ? null : link };
  }
}
