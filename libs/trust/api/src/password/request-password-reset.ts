import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/kernel';
import { Clock, CONFIGURATION, type Configuration, Mail, newId, Transactions } from '@passerelle/platform-api';
import { LINK_HOURS } from '@passerelle/trust-domain';

import { newToken } from '../session/token.js';
import { letterWithLink } from './letter-with-link.js';

/** Sends a link to choose a new password. The answer is the same whether the address has an account or not. */
@Injectable()
export class RequestPasswordReset {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly transactions: Transactions,
    private readonly mail: Mail,
    private readonly clock: Clock,
  ) {}

  async run(email: string): Promise<void> {
    const { secret, hash } = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + LINK_HOURS.reset * 3_600_000);
    const [account] = await this.transactions.beforeSignIn<{ language: Language }>('select * from trust.make_link($1, $2, $3, $4, $5)', [email.trim(), newId(), hash, 'reset', expiresAt]);
    if (!account) return;
    // Not waited for: the time that sending takes would tell which addresses have an account.
    void this.mail.send(letterWithLink('reset', account.language, email.trim(), `${this.configuration.publicUrl}/${account.language}/motdepasse?jeton=${secret}`)).catch(() => undefined);
  }
}
