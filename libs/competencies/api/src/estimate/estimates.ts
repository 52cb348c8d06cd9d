import { Injectable } from '@nestjs/common';
import { carryEvidence, type EstimateBasis, type EstimatedLevel, estimatePerson, estimationDay, type PersonEstimate, SETTINGS } from '@passerelle/competencies-domain';
import type { CompetencyId, EmployeeId } from '@passerelle/kernel';
import { Clock, Jobs, type Statements, Transactions, type Viewer } from '@passerelle/platform-api';

import { Evidences } from '../evidence/evidences.js';
import { Frameworks } from '../framework/frameworks.js';
import { PERSON_JOB } from './estimate-jobs.js';

/** The level of one person in one competency, on one basis; null where no evidence says anything. */
export type LevelOf = (employeeId: EmployeeId, competency: CompetencyId, basis: EstimateBasis) => EstimatedLevel | null;

interface EstimateRow extends PersonEstimate {
  readonly employeeId: EmployeeId;
}

/** Levels as they were last computed. */
@Injectable()
export class Estimates {
  constructor(
    private readonly transactions: Transactions,
    private readonly frameworks: Frameworks,
    private readonly evidences: Evidences,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * The levels of these people: as kept, or computed from the ledger for whoever waits for their job, to the digit as
   * the job will keep them. What was written a second ago is there, and nothing tells the two apart.
   */
  async ofMany(viewer: Viewer, employeeIds: readonly EmployeeId[]): Promise<LevelOf> {
    const due = await this.due(viewer, employeeIds);
    const levels = [...(await this.kept(viewer, employeeIds.filter((id) => !due.has(id)))), ...(await this.computed(viewer, [...due]))];
    const byKey = new Map(levels.map((level) => [keyOf(level.employeeId, level.competency, level.basis), level]));
    return (...about) => byKey.get(keyOf(...about)) ?? null;
  }

  /** Removes what is kept about a person who turned the estimation off; nothing is computed until they turn it on. */
  async remove(viewer: Viewer, employeeId: EmployeeId): Promise<void> {
    const statements = await this.markDue(viewer, employeeId);
    await statements.query('delete from competencies.estimate where organization_id = $1 and employee_id = $2', [viewer.organizationId, employeeId]);
  }

  /** Asks for the levels of a person who turned the estimation on. */
  async ask(viewer: Viewer, employeeId: EmployeeId): Promise<void> {
    const statements = await this.markDue(viewer, employeeId);
    await this.jobs.enqueue(statements, PERSON_JOB, { organizationId: viewer.organizationId, subjectId: employeeId });
  }

  /** Also makes a computation under way wait, or waits for it: it would keep what the choice before allowed. */
  private async markDue(viewer: Viewer, employeeId: EmployeeId): Promise<Statements> {
    const statements = await this.transactions.in(viewer);
    await statements.query('update competencies.estimation set due_since = coalesce(due_since, $3) where organization_id = $1 and employee_id = $2', [viewer.organizationId, employeeId, this.clock.now()]);
    return statements;
  }

  /** Those whose evidence or choice changed since their levels were kept, or whose levels were made under other rules. */
  private async due(viewer: Viewer, employeeIds: readonly EmployeeId[]): Promise<ReadonlySet<EmployeeId>> {
    const { version } = await this.frameworks.inForce(viewer);
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ employee_id: EmployeeId }>(
      'select employee_id from competencies.estimation where organization_id = $1 and employee_id = any($2) and (due_since is not null or settings_version <> $3 or framework_version <> $4)',
      [viewer.organizationId, employeeIds, SETTINGS.version, version],
    );
    return new Set(rows.map(({ employee_id }) => employee_id));
  }

  private async kept(viewer: Viewer, employeeIds: readonly EmployeeId[]): Promise<readonly EstimateRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<EstimateRow>(
      `select employee_id as "employeeId", competency_id as competency, basis, mean, low, high, probabilities, fresh_at as "freshAt", self_assessed_only as "selfAssessedOnly", settings_version as "settingsVersion"
       from competencies.estimate where organization_id = $1 and employee_id = any($2)`,
      [viewer.organizationId, employeeIds],
    );
  }

  private async computed(viewer: Viewer, employeeIds: readonly EmployeeId[]): Promise<readonly EstimateRow[]> {
    if (employeeIds.length === 0) return [];
    const { byId, routes } = await this.frameworks.inForce(viewer);
    const evidence = await this.evidences.ofMany(viewer, employeeIds);
    const day = estimationDay(this.clock.now());
    return employeeIds.flatMap((employeeId) => estimatePerson(carryEvidence(evidence.get(employeeId) ?? [], routes), byId, day).map((estimate) => ({ employeeId, ...estimate })));
  }
}

function keyOf(employeeId: EmployeeId, competency: CompetencyId, basis: EstimateBasis): string {
  return `${employeeId} ${competency} ${basis}`;
}
