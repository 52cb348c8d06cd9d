import { Injectable } from '@nestjs/common';
import type { EvidenceKind } from '@passerelle/competencies-domain';
import type { AccountId, BilingualText, CompetencyId, EmployeeId, EvidenceId } from '@passerelle/kernel';
import { Jobs, Transactions, type Viewer } from '@passerelle/platform-api';

import { PERSON_JOB } from '../estimate/estimate-jobs.js';
import { Evidences,type Observation } from './evidences.js';

/** A piece of evidence as whoever revokes it sees it. */
export interface Revocable {
  readonly id: EvidenceId;
  readonly employeeId: EmployeeId;
  readonly competency: CompetencyId;
  readonly kind: EvidenceKind;
  readonly frameworkVersion: number;
  readonly recordedBy: AccountId | null;
  readonly revoked: boolean;
}

/** A piece as it is told from the others, without what it says of the level. */
export interface IdentifiedEvidence {
  readonly id: EvidenceId;
  readonly competency: CompetencyId;
  readonly frameworkVersion: number;
  readonly kind: EvidenceKind;
  readonly title: BilingualText;
  readonly observedAt: Date;
  readonly recordedBy: AccountId | null;
  readonly revokedAt: Date | null;
}

export interface RevokedEvidence {
  readonly id: EvidenceId;
  readonly competency: CompetencyId;
  readonly frameworkVersion: number;
  readonly kind: EvidenceKind;
  readonly observedAt: Date;
  readonly observation: Observation;
  readonly reason: string;
  readonly revokedAt: Date;
  readonly revokedByName: string | null;
}

/** What was taken out of the computation, with its reason; the ledger keeps both. */
@Injectable()
export class Revocations {
  constructor(
    private readonly transactions: Transactions,
    private readonly evidences: Evidences,
    private readonly jobs: Jobs,
  ) {}

  async find(viewer: Viewer, id: EvidenceId): Promise<Revocable | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<Revocable>(
      `select e.id, e.employee_id as "employeeId", e.competency_id as competency, e.framework_version as "frameworkVersion", e.kind, e.recorded_by as "recordedBy",
         exists (select 1 from competencies.evidence_revocation r where r.organization_id = e.organization_id and r.evidence_id = e.id) as revoked
       from competencies.evidence e where e.organization_id = $1 and e.id = $2`,
      [viewer.organizationId, id],
    );
  }

  /** Every piece about a person, revoked or not, the latest first; nothing in it tells a level. */
  async identifiedOf(viewer: Viewer, employeeId: EmployeeId): Promise<IdentifiedEvidence[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<IdentifiedEvidence>(
      `select e.id, e.competency_id as competency, e.framework_version as "frameworkVersion", e.kind, e.observation->'title' as title, e.observed_at as "observedAt", e.recorded_by as "recordedBy", r.revoked_at as "revokedAt"
       from competencies.evidence e left join competencies.evidence_revocation r on r.organization_id = e.organization_id and r.evidence_id = e.id
       where e.organization_id = $1 and e.employee_id = $2 order by e.observed_at desc, e.id limit 2000`,
      [viewer.organizationId, employeeId],
    );
  }

  /** What was revoked about a person, the latest first. */
  async of(viewer: Viewer, employeeId: EmployeeId): Promise<RevokedEvidence[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<RevokedEvidence>(
      `select e.id, e.competency_id as competency, e.framework_version as "frameworkVersion", e.kind, e.observed_at as "observedAt", e.observation, r.reason, r.revoked_at as "revokedAt", r.revoked_by_name as "revokedByName"
       from competencies.evidence_revocation r join competencies.evidence e on e.organization_id = r.organization_id and e.id = r.evidence_id
       where r.organization_id = $1 and e.employee_id = $2 order by r.revoked_at desc, e.id limit 500`,
      [viewer.organizationId, employeeId],
    );
  }

  /**
   * Revokes a piece, and asks for the person's levels.
   * @returns whether it was done: somebody else may have been faster
   */
  async add(viewer: Viewer, { id, employeeId }: Pick<Revocable, 'id' | 'employeeId'>, reason: string, at: Date): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    const added = await statements.query(
      `insert into competencies.evidence_revocation (organization_id, evidence_id, reason, revoked_at, revoked_by, revoked_by_name) values ($1, $2, $3, $4, $5, $6)
       on conflict on constraint evidence_revoked_once do nothing returning evidence_id`,
      [viewer.organizationId, id, reason, at, viewer.accountId, viewer.displayName],
    );
    if (added.length === 0) return false;
    this.evidences.forget(viewer, employeeId);
    await this.jobs.enqueue(statements, PERSON_JOB, { organizationId: viewer.organizationId, subjectId: employeeId });
    return true;
  }
}
