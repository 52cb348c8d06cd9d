import { Injectable } from '@nestjs/common';
import { readCredentialCode } from '@passerelle/learning-domain';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Notices } from '@passerelle/trust-api';

import { Credentials } from './credentials.js';

export type RevokeCredentialOutcome = { readonly kind: 'CredentialWithdrawn' } | { readonly kind: 'CredentialAlreadyWithdrawn' };

/** Revokes an attestation issued by mistake, with a reason that its holder reads; they are told. */
@Injectable()
export class RevokeCredential {
  constructor(
    private readonly transactions: Transactions,
    private readonly credentials: Credentials,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, code, reason }: { readonly idempotencyKey: string; readonly code: string; readonly reason: string }): Promise<RevokeCredentialOutcome> {
    return this.transactions.write(viewer, { name: 'revokeCredential', idempotencyKey }, async (): Promise<RevokeCredentialOutcome> => {
      const found = await this.credentials.findByCode(viewer, readCredentialCode(code) ?? '');
      if (!found) throw new NotFound();
      const revoked = await this.credentials.revoke(viewer, found.id, reason, this.clock.now());
      if (revoked) await this.notices.tell(viewer, { to: found.accountId, kind: 'credentialRevoked', data: { courseId: found.courseId, courseTitle: found.courseTitle }, once: found.id });
      return { kind: revoked ? 'CredentialWithdrawn' : 'CredentialAlreadyWithdrawn' };
    });
  }
}
