import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { readCredentialCode, VERIFICATION_WINDOW_MINUTES, VERIFICATIONS_ALLOWED } from '@passerelle/learning-domain';
import { Clock } from '@passerelle/platform-api';

import { Credentials, type VerifiedCredential } from './credentials.js';

export type VerifyCredentialOutcome =
  | ({ readonly kind: 'CredentialHolds' } & VerifiedCredential)
  | ({ readonly kind: 'CredentialRevoked' } & VerifiedCredential)
  | { readonly kind: 'CredentialUnknown'; readonly code: string }
  | { readonly kind: 'VerificationThrottled'; readonly retryAfterMinutes: number };

/** Says what holds of an attestation to whoever has its code. One that its holder does not show is as if it did not exist. */
@Injectable()
export class VerifyCredential {
  constructor(
    private readonly credentials: Credentials,
    private readonly clock: Clock,
  ) {}

  /** @param address of whoever asks; kept as a hash, for the length of the window */
  async run(typed: string, address: string): Promise<VerifyCredentialOutcome> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - VERIFICATION_WINDOW_MINUTES * 60_000);
    const asked = await this.credentials.countVerification(createHash('sha256').update(address).digest(), since, now);
    if (asked > VERIFICATIONS_ALLOWED) return { kind: 'VerificationThrottled', retryAfterMinutes: VERIFICATION_WINDOW_MINUTES };
    const code = readCredentialCode(typed);
    const found = code === null ? undefined : await this.credentials.verify(code);
    if (!found) return { kind: 'CredentialUnknown', code: typed };
    return { kind: found.revokedAt ? 'CredentialRevoked' : 'CredentialHolds', ...found };
  }
}
