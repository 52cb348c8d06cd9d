import { Injectable } from '@nestjs/common';
import type { Evidence, EvidenceKind } from '@passerelle/competencies-domain';
import type { BilingualText, CompetencyId, EmployeeId, EvidenceId } from '@passerelle/kernel';
import { Jobs, loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

import { PERSON_JOB } from '../estimate/estimate-jobs.js';
import { readLedger } from './read-ledger.js';

/** What was observed, in words that a person understands, beside what the computation needs. */
export interface Observation {
  readonly title: BilingualText;
  readonly detail: BilingualText;
  readonly [fact: string]: unknown;
}

export interface RecordedEvidence extends Evidence {
  readonly employeeId: EmployeeId;
  readonly observation: Observation;
  readonly frameworkVersion: number;
}

export interface NewEvidence {
  readonly id: EvidenceId;
  readonly employeeId: EmployeeId;
  readonly competency: CompetencyId;
  readonly frameworkVersion: number;
  readonly kind: EvidenceKind;
  readonly subject: string;
  readonly observedAt: Date;
  readonly observation: Observation;
  readonly logLikelihood: Float64Array;
  /** The last day on which a certificate counts. */
  readonly expiresOn?: string | null;
}

/** The ledger of evidence: added to, read, never changed. Whoever adds to it asks for the person's levels. */
@Injectable()
export class Evidences {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
  ) {}

  private readonly ledger = loaderFor<EmployeeId, readonly RecordedEvidence[]>(async (viewer, employeeIds) => {
    const byEmployee = await readLedger(await this.transactions.in(viewer), viewer.organizationId, employeeIds);
    return employeeIds.map((id) => byEmployee.get(id) ?? []);
  });

  /** Every piece in force about a person, oldest first. */
  of(viewer: Viewer, employeeId: EmployeeId): Promise<readonly RecordedEvidence[]> {
    return this.ledger(viewer).load(employeeId);
  }

  async ofMany(viewer: Viewer, employeeIds: readonly EmployeeId[]): Promise<ReadonlyMap<EmployeeId, readonly RecordedEvidence[]>> {
    const pieces = await Promise.all(employeeIds.map((id) => this.of(viewer, id)));
    return new Map(employeeIds.map((id, index) => [id, pieces[index] ?? []]));
  }

  /** What was read of a person is no longer so. */
  forget(viewer: Viewer, employeeId: EmployeeId): void {
    this.ledger(viewer).clear(employeeId);
  }

  async add(viewer: Viewer, evidence: NewEvidence): Promise<void> {
    this.forget(viewer, evidence.employeeId);
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into competencies.evidence (organization_id, id, employee_id, competency_id, framework_version, kind, subject, observed_at, recorded_by, observation, log_likelihood, expires_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [viewer.organizationId, evidence.id, evidence.employeeId, evidence.competency, evidence.frameworkVersion, evidence.kind, evidence.subject, evidence.observedAt, viewer.accountId, JSON.stringify(evidence.observation), [...evidence.logLikelihood], evidence.expiresOn ?? null],
    );
    await this.jobs.enqueue(statements, PERSON_JOB, { organizationId: viewer.organizationId, subjectId: evidence.employeeId });
  }
}
