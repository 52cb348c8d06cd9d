import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@passerelle/platform-api';
import { checkPassword, type PasswordRefusal } from '@passerelle/trust-domain';

import { hashToken } from '../session/token.js';
import { hashPassword } from './password-hash.js';

export type ChoosePasswordOutcome =
  | { readonly kind: 'PasswordChosen'; readonly email: string }
  | { readonly kind: 'TokenRefused'; readonly reason: 'unknown' | 'expired' | 'used' }
  | PasswordRefusal;

interface LinkRow {
  email: string;
  expires_at: Date;
  used_at: Date | null;
}

/** Sets the password of the account that the link was sent to, uses the link up and ends the account's sessions. */
@Injectable()
export class ChoosePassword {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async run(secret: string, password: string): Promise<ChoosePasswordOutcome> {
    const hash = hashToken(secret);
    const [link] = await this.transactions.beforeSignIn<LinkRow>('select * from trust.read_link($1)', [hash]);
    if (!link) return { kind: 'TokenRefused', reason: 'unknown' };
    if (link.used_at) return { kind: 'TokenRefused', reason: 'used' };
    if (link.expires_at <= this.clock.now()) return { kind: 'TokenRefused', reason: 'expired' };
    const refusal = checkPassword(password, link.email);
    if (refusal) return refusal;
    const [row] = await this.transactions.beforeSignIn<{ use_link: boolean }>('select trust.use_link($1, $2)', [hash, await hashPassword(password)]);
    return row?.use_link ? { kind: 'PasswordChosen', email: link.email } : { kind: 'TokenRefused', reason: 'used' };
  }
}
