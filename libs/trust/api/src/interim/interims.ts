import { Injectable } from '@nestjs/common';
import { type EmployeeId, type InterimId, quebecDay } from '@passerelle/kernel';
import { Clock, loaderFor, newId, Transactions, type Viewer } from '@passerelle/platform-api';
import type { Interim } from '@passerelle/trust-domain';

/** An interim as people read it. */
export interface InterimRow extends Interim {
  readonly managerName: string;
  readonly delegateName: string;
  /** What the manager says of it; may be empty. */
  readonly word: string;
  readonly namedAt: Date;
}

export const INTERIM_ACTS = ['validationDecided', 'courseRequested', 'courseRequestWithdrawn', 'evidenceRevoked', 'teamGapFollowed', 'mentorProposed', 'mentorEnded'] as const;
/** What somebody may do in the name of a manager. */
export type InterimActKind = (typeof INTERIM_ACTS)[number];

/** Names of whoever did something and of the manager for whom. */
export interface DoneFor {
  readonly by: string;
  readonly for: string;
}

export interface InterimAct {
  readonly id: string;
  readonly interimId: InterimId;
  readonly kind: InterimActKind;
  readonly at: Date;
  /** About whom; null for what concerns the whole team. */
  readonly personName: string | null;
}

const ROWS = `
  select i.id, i.manager_id as "managerId", i.delegate_id as "delegateId", i.starts_on::text as "startsOn", i.ends_on::text as "endsOn", i.word, i.named_at as "namedAt", i.ended_at as "endedAt",
    m.display_name as "managerName", d.display_name as "delegateName"
  from trust.interim i join trust.account m on m.organization_id = i.organization_id and m.employee_id = i.manager_id
    join trust.account d on d.organization_id = i.organization_id and d.employee_id = i.delegate_id
  where i.organization_id = $1`;

/** Who stands in for which manager, and what was done in a manager's name. */
@Injectable()
export class Interims {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  private readonly done = loaderFor<`${InterimActKind} ${string}`, DoneFor | null>(async (viewer, acts) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<DoneFor & { act: string }>(
      `select distinct on (a.subject_id, a.kind) a.kind || ' ' || a.subject_id as act, p.display_name as by, m.display_name as "for" from trust.interim_act a
       join trust.interim i on i.organization_id = a.organization_id and i.id = a.interim_id join trust.account m on m.organization_id = i.organization_id and m.employee_id = i.manager_id
       join trust.account p on p.organization_id = a.organization_id and p.id = a.account_id
       where a.organization_id = $1 and a.subject_id = any($2) order by a.subject_id, a.kind, a.at desc`,
      [viewer.organizationId, acts.map((act) => act.slice(act.indexOf(' ') + 1))],
    );
    const byAct = new Map(rows.map((row) => [row.act, row]));
    return acts.map((act) => byAct.get(act) ?? null);
  });

  private readonly acts = loaderFor<InterimId, readonly InterimAct[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<InterimAct>(
      `select a.id, a.interim_id as "interimId", a.kind, a.at, p.display_name as "personName" from trust.interim_act a
       left join trust.account p on p.organization_id = a.organization_id and p.employee_id = a.employee_id
       where a.organization_id = $1 and a.interim_id = any($2) order by a.at desc, a.id limit 1000`,
      [viewer.organizationId, ids],
    );
    const byInterim = Map.groupBy(rows, ({ interimId }) => interimId);
    return ids.map((id) => byInterim.get(id) ?? []);
  });

  /** Interims of a manager's own team, the latest to start first. */
  async ofManager(viewer: Viewer, managerId: EmployeeId): Promise<readonly InterimRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(`${ROWS} and i.manager_id = $2 order by i.starts_on desc, i.id limit 200`, [viewer.organizationId, managerId]);
  }

  /** Who stands in for a manager, or will: nobody put an end to it, and its last day has not passed. The first to start first. */
  async standing(viewer: Viewer, managerId: EmployeeId): Promise<readonly InterimRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(`${ROWS} and i.manager_id = $2 and i.ended_at is null and i.ends_on >= $3 order by i.starts_on, i.id`, [viewer.organizationId, managerId, this.today()]);
  }

  /** Teams that the viewer stands in for, or will. */
  async held(viewer: Viewer): Promise<readonly InterimRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(`${ROWS} and i.delegate_id = $2 and i.ended_at is null and i.ends_on >= $3 order by i.starts_on, i.id`, [viewer.organizationId, viewer.employeeId, this.today()]);
  }

  async find(viewer: Viewer, id: InterimId): Promise<InterimRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one(`${ROWS} and i.id = $2`, [viewer.organizationId, id]);
  }

  /** Keeps every other naming by this manager waiting until the transaction ends: the rule looks before it writes. */
  async lockOf(viewer: Viewer, managerId: EmployeeId): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(`select pg_advisory_xact_lock(hashtextextended('interim ' || $1::text || $2::text, 0))`, [viewer.organizationId, managerId]);
  }

  async add(viewer: Viewer, { id, managerId, delegateId, startsOn, endsOn, word, namedAt }: Omit<InterimRow, 'managerName' | 'delegateName' | 'endedAt'>): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into trust.interim (organization_id, id, manager_id, delegate_id, starts_on, ends_on, word, named_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [viewer.organizationId, id, managerId, delegateId, startsOn, endsOn, word, namedAt]);
  }

  async end(viewer: Viewer, id: InterimId, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('update trust.interim set ended_at = coalesce(ended_at, $3) where organization_id = $1 and id = $2', [viewer.organizationId, id, at]);
  }

  /** Writes that the viewer did something in a manager's name, inside the transaction of what they did; nothing when it was in their own. */
  async record(viewer: Viewer, interimId: InterimId | undefined, kind: InterimActKind, subjectId: string, employeeId: EmployeeId | null): Promise<void> {
    if (!interimId) return;
    this.done(viewer).clear(`${kind} ${subjectId}`);
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into trust.interim_act (organization_id, id, interim_id, account_id, kind, subject_id, employee_id, at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [viewer.organizationId, newId(), interimId, viewer.accountId, kind, subjectId, employeeId, this.clock.now()]);
  }

  /** By whom, and for which manager, that was done to something under an interim; null for what was done in one's own name. */
  doneFor(viewer: Viewer, kind: InterimActKind, subjectId: string): Promise<DoneFor | null> {
    return this.done(viewer).load(`${kind} ${subjectId}`);
  }

  /** What was done during an interim, the latest first. */
  actsOf(viewer: Viewer, id: InterimId): Promise<readonly InterimAct[]> {
    return this.acts(viewer).load(id);
  }

  /** The organization's day, as 2026-11-24. */
  today(): string {
    return quebecDay(this.clock.now());
  }
}
