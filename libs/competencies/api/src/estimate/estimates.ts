import { Injectable } from '@nestjs/common';
import { carryEvidence, type EstimatedLevel, estimatePerson, estimationDay, SETTINGS } from '@passerelle/competencies-domain';
import type { CompetencyId, EmployeeId } from '@passerelle/kernel';
import { Clock, Jobs, type Statements, Transactions, type Viewer } from '@passerelle/platform-api';

import { Evidences } from '../evidence/evidences.js';
import { Frameworks } from '../framework/frameworks.js';
import { Sharings } from '../sharing/sharings.js';
import { PERSON_JOB } from './estimate-jobs.js';

export interface DatedLevel extends EstimatedLevel {
  /** Moment of the latest evidence. */
  readonly freshAt: Date;
}

/** What a manager may see of one person in one competency; null where there is nothing, or nothing for them. */
export type SeenLevel = (employeeId: EmployeeId, competency: CompetencyId) => DatedLevel | null;

type Levels = ReadonlyMap<CompetencyId, DatedLevel>;

/** Levels as they were last computed. */
@Injectable()
export class Estimates {
  constructor(
    private readonly transactions: Transactions,
    private readonly frameworks: Frameworks,
    private readonly evidences: Evidences,
    private readonly sharings: Sharings,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * What the manager of these people may see: the level on everything where the person shares it, that on validations
   * alone elsewhere, since what managers validated is known to them. As kept, or computed from the ledger for whoever
   * waits for their job, to the digit as the job will keep it: what was written a second ago is there, and nothing tells
   * the two apart.
   */
  async seenByManager(viewer: Viewer, employeeIds: readonly EmployeeId[]): Promise<SeenLevel> {
    const due = await this.due(viewer, employeeIds);
    const levels = new Map([...(await this.kept(viewer, employeeIds.filter((id) => !due.has(id)))), ...(await this.computed(viewer, [...due]))]);
    return (employeeId, competency) => levels.get(employeeId)?.get(competency) ?? null;
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

  /** One text a person: it is read six times as fast as a row a level. What is not for the manager does not leave the database. */
  private async kept(viewer: Viewer, employeeIds: readonly EmployeeId[]): Promise<readonly (readonly [EmployeeId, Levels])[]> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ employee_id: EmployeeId; levels: string }>(
      `select e.employee_id, string_agg('["' || e.competency_id || '",' || round(date_part('epoch', e.fresh_at) * 1000) || ',' || e.level::text || ']', ',') as levels
       from competencies.estimate e left join competencies.sharing s on s.organization_id = e.organization_id and s.employee_id = e.employee_id and s.competency_id = e.competency_id and s.shared
       where e.organization_id = $1 and e.employee_id = any($2) and e.basis = case when s.shared then 'everything' else 'validations' end
       group by e.employee_id`,
      [viewer.organizationId, employeeIds],
    );
    return rows.map(({ employee_id, levels }) => [employee_id, levelsIn(levels)]);
  }

  private async computed(viewer: Viewer, employeeIds: readonly EmployeeId[]): Promise<readonly (readonly [EmployeeId, Levels])[]> {
    if (employeeIds.length === 0) return [];
    const { byId, routes } = await this.frameworks.inForce(viewer);
    const evidence = await this.evidences.ofMany(viewer, employeeIds);
    const day = estimationDay(this.clock.now());
    return Promise.all(
      employeeIds.map(async (employeeId) => {
        const shared = await this.sharings.of(viewer, employeeId);
        const levels = estimatePerson(carryEvidence(evidence.get(employeeId) ?? [], routes), byId, day).filter(({ competency, basis }) => basis === (shared.has(competency) ? 'everything' : 'validations'));
        return [employeeId, new Map(levels.map(({ competency, freshAt, level }) => [competency, { freshAt, ...level }]))] as const;
      }),
    );
  }
}

function levelsIn(entries: string): Levels {
  const levels = JSON.parse(`[${entries}]`) as readonly (readonly [CompetencyId, number, EstimatedLevel])[];
  return new Map(levels.map(([competency, freshAt, level]) => [competency, { freshAt: new Date(freshAt), ...level }]));
}
