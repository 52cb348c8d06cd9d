import { Injectable } from '@nestjs/common';
import { revokeOnRequest } from '@passerelle/competencies-domain';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { AccessLog } from '@passerelle/trust-api';

import { Revocations } from './revocations.js';
import type { EvidenceToRevoke, RevokeEvidenceOutcome } from './revoke-evidence.js';
import { TellRevocation } from './tell-revocation.js';

/**
 * Revokes a piece at the lawful request of the person whom it is about, with a reason; they are told, and the log of
 * accesses keeps that it was done.
 */
@Injectable()
export class RevokeEvidenceOnRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly revocations: Revocations,
    private readonly telling: TellRevocation,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, id, reason }: EvidenceToRevoke): Promise<RevokeEvidenceOutcome> {
    const outcome = await this.transactions.write(viewer, { name: 'revokeEvidenceOnRequest', idempotencyKey }, async () => {
      const evidence = await this.revocations.find(viewer, id);
      if (!evidence) throw new NotFound();
      const { kind } = revokeOnRequest(evidence, viewer);
      if (kind !== 'Revoked') return { kind, id, employeeId: null } as const;
      if (!(await this.revocations.add(viewer, evidence, reason, this.clock.now()))) return { kind: 'EvidenceAlreadyRevoked', id, employeeId: null } as const;
      await this.telling.run(viewer, evidence);
      return { kind: 'EvidenceRevoked', id, employeeId: evidence.employeeId } as const;
    });
    if (outcome.employeeId) await this.accessLog.record(viewer, 'privacyOfficer', [outcome.employeeId], 'evidenceRevoked');
    return { kind: outcome.kind, id: outcome.id };
  }
}
