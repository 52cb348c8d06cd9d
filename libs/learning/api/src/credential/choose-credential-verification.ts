import { Injectable } from '@nestjs/common';
import type { CredentialId } from '@passerelle/kernel';
import { NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Credentials } from './credentials.js';

/** Lets anybody who has the code verify an attestation of the viewer's, or no longer. */
@Injectable()
export class ChooseCredentialVerification {
  constructor(
    private readonly transactions: Transactions,
    private readonly credentials: Credentials,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, id, verifiable }: { readonly idempotencyKey: string; readonly id: CredentialId; readonly verifiable: boolean }): Promise<{ readonly id: CredentialId }> {
    return this.transactions.write(viewer, { name: 'chooseCredentialVerification', idempotencyKey }, async () => {
      if (!(await this.credentials.openTo(viewer, id, verifiable))) throw new NotFound();
      return { id };
    });
  }
}
