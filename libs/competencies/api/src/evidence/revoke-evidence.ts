import { Injectable } from '@nestjs/common';
import { revokeEvidence } from '@passerelle/competencies-domain';
import type { EvidenceId } from '@passerelle/kernel';
import { Clock, Forbidden, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Interims } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Revocations } from './revocations.js';
import { TellRevocation } from './tell-revocation.js';

export type RevokeEvidenceOutcome = { readonly kind: 'EvidenceRevoked' | 'EvidenceAlreadyRevoked' | 'NotYoursToRevoke'; readonly id: EvidenceId };

export interface EvidenceToRevoke {
  readonly idempotencyKey: string;
  readonly id: EvidenceId;
  readonly reason: string;
}

/** Takes a piece of evidence out of the computation, with a reason; the person is told when somebody else does. */
@Injectable()
export class RevokeEvidence {
  constructor(
    private readonly transactions: Transactions,
    private readonly revocations: Revocations,
    private readonly workforce: WorkforceReader,
    private readonly telling: TellRevocation,
    private readonly interims: Interims,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound for what the viewer may not know of */
  async run(viewer: Viewer, { idempotencyKey, id, reason }: EvidenceToRevoke): Promise<RevokeEvidenceOutcome> {
    const { accountId, employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees and their managers revoke evidence.');
    return this.transactions.write(viewer, { name: 'revokeEvidence', idempotencyKey }, async (): Promise<RevokeEvidenceOutcome> => {
      const evidence = await this.revocations.find(viewer, id);
      if (!evidence) throw new NotFound();
      const team = await this.workforce.teamOver(viewer, evidence.employeeId);
      const outcome = revokeEvidence(evidence, { accountId, employeeId, manages: team !== null });
      switch (outcome.kind) {
        case 'Unseen':
          throw new NotFound();
        case 'NotYoursToRevoke':
        case 'EvidenceAlreadyRevoked':
          return { kind: outcome.kind, id };
        case 'Revoked':
          if (!(await this.revocations.add(viewer, evidence, reason, this.clock.now()))) return { kind: 'EvidenceAlreadyRevoked', id };
          if (team) await this.interims.record(viewer, team.standIn?.interimId, 'evidenceRevoked', id, evidence.employeeId);
          if (evidence.employeeId !== employeeId) await this.telling.run(viewer, evidence);
          return { kind: 'EvidenceRevoked', id };
      }
    });
  }
}
