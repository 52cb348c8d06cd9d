import { Injectable } from '@nestjs/common';
import type { EnrolmentId } from '@passerelle/kernel';
import type { CredentialRefusal } from '@passerelle/learning-domain';
import { NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { Enrolments } from '../enrolment/enrolments.js';
import { AttestCompletion } from './attest-completion.js';

export type IssueCredentialOutcome = { readonly kind: 'CredentialIssued'; readonly enrolmentId: EnrolmentId } | CredentialRefusal;

/** Asks for the attestation of a course that was completed before attestations were issued by themselves; it is issued once. */
@Injectable()
export class IssueCredential {
  constructor(
    private readonly transactions: Transactions,
    private readonly enrolments: Enrolments,
    private readonly attest: AttestCompletion,
  ) {}

  async run(viewer: Viewer, enrolmentId: EnrolmentId, idempotencyKey: string): Promise<IssueCredentialOutcome> {
    return this.transactions.write(viewer, { name: 'issueCredential', idempotencyKey }, async (): Promise<IssueCredentialOutcome> => {
      const enrolment = await this.enrolments.findMine(viewer, enrolmentId);
      if (!enrolment) throw new NotFound();
      return (await this.attest.ifEarned(viewer, enrolment)) ?? { kind: 'CredentialIssued', enrolmentId };
    });
  }
}
