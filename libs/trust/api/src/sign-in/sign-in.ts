import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import type { AccountId, OrganizationId } from '@passerelle/kernel';
import { Clock, Transactions } from '@passerelle/platform-api';
import { FREE_ATTEMPTS, type RecentAttempts, type SignInThrottled, throttleSignIn, WINDOW_MINUTES } from '@passerelle/trust-domain';

import { verifyPassword } from '../password/password-hash.js';
import { OpenSession } from '../session/open-session.js';

export type SignInOutcome =
  | { readonly kind: 'SignedIn'; readonly secret: string }
  | { readonly kind: 'SignInRefused'; readonly attemptsLeft: number | null }
  | SignInThrottled;

interface Credentials {
  organization_id: OrganizationId;
  account_id: AccountId;
  password_hash: string | null;
}

/** Signs a person in by address and password. The answer is the same whether the address or the password is wrong. */
@Injectable()
export class SignIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly openSession: OpenSession,
    private readonly clock: Clock,
  ) {}

  async run(email: string, password: string): Promise<SignInOutcome> {
    const address = createHash('sha256').update(email.trim().toLowerCase()).digest();
    const attempts = await this.recentAttempts(address);
    const throttled = throttleSignIn(attempts, this.clock.now());
    if (throttled) return throttled;
    const [account] = await this.transactions.beforeSignIn<Credentials>('select * from trust.credentials($1)', [email.trim()]);
    if (!(await verifyPassword(password, account?.password_hash ?? null)) || !account) {
      await this.transactions.beforeSignIn('select trust.record_attempt($1)', [address]);
      const left = FREE_ATTEMPTS - attempts.failures - 1;
      return { kind: 'SignInRefused', attemptsLeft: left >= 0 ? left : null };
    }
    await this.transactions.beforeSignIn('select trust.forget_attempts($1)', [address]);
    return { kind: 'SignedIn', secret: await this.openSession.run(account.organization_id, account.account_id) };
  }

  private async recentAttempts(address: Buffer): Promise<RecentAttempts> {
    const since = new Date(this.clock.now().getTime() - WINDOW_MINUTES * 60_000);
    const [row] = await this.transactions.beforeSignIn<{ failures: number; last_at: Date | null }>('select * from trust.recent_attempts($1, $2)', [address, since]);
    return { failures: row?.failures ?? 0, lastAt: row?.last_at ?? null };
  }
}
