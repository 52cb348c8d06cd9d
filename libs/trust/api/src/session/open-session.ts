import { Injectable } from '@nestjs/common';
import type { AccountId, OrganizationId } from '@passerelle/kernel';
import { Clock, newId, Transactions } from '@passerelle/platform-api';
import { SESSION_DAYS } from '@passerelle/trust-domain';

import { newToken } from './token.js';

/** Opens a session for an account whose owner has just proven who they are. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** @returns the secret that the cookie carries */
  async run(organizationId: OrganizationId, accountId: AccountId): Promise<string> {
    const { secret, hash } = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + SESSION_DAYS * 86_400_000);
    await this.transactions.beforeSignIn('select trust.open_session($1, $2, $3, $4, $5)', [organizationId, accountId, newId(), hash, expiresAt]);
    return secret;
  }
}
