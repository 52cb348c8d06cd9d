import { Injectable } from '@nestjs/common';
import type { Answer } from '@passerelle/assessment-domain';
import type { BilingualText, CompetencyId, EmployeeId, EvidenceId, ItemId, MisconceptionId, PracticeSessionId } from '@passerelle/kernel';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';
import type { PracticeAim, PracticeEnding, PracticeRecord } from '@passerelle/tutor-domain';

/** A competency of a plan, as it was called when the session began. */
export type PlannedPractice = Pick<PracticeAim, 'competency' | 'required'> & { readonly title: BilingualText; readonly posterior: readonly number[] };

export interface PracticeRow {
  readonly id: PracticeSessionId;
  readonly bankVersion: number;
  readonly plan: { readonly aim: PlannedPractice; readonly prerequisites: readonly PlannedPractice[]; readonly minutes: number };
  readonly seed: number;
  readonly begunAt: Date;
  readonly endedAt: Date | null;
  readonly ending: PracticeEnding | null;
}

/** What happened; what was answered is in the item's own names. */
export type KeptPracticeRecord = PracticeRecord & { readonly answer: Answer | null };

export interface PracticeFinding {
  readonly competency: CompetencyId;
  readonly evidenceId: EvidenceId;
  readonly answers: number;
}

interface RecordRow {
  readonly sessionId: PracticeSessionId;
  readonly kind: PracticeRecord['kind'];
  readonly item: ItemId;
  readonly version: number;
  readonly reason: Extract<PracticeRecord, { kind: 'asked' }>['reason'];
  readonly rung: Extract<PracticeRecord, { kind: 'hinted' }>['rung'];
  readonly outcome: Extract<PracticeRecord, { kind: 'answered' }>['outcome'];
  readonly misconceptions: readonly MisconceptionId[];
  readonly answer: Answer | null;
  readonly at: Date;
}

const COLUMNS = `id, bank_version as "bankVersion", plan, seed::double precision as seed, begun_at as "begunAt", ended_at as "endedAt", ending`;
/** What a page lists; a copy leaves nothing out. */
const MOST_LISTED = 20;

/** Practice sessions. Every statement names the person who practises: nobody else ever reads one. */
@Injectable()
export class PracticeSessions {
  constructor(private readonly transactions: Transactions) {}

  private readonly records = loaderFor<PracticeSessionId, readonly KeptPracticeRecord[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<RecordRow>(
      `select r.session_id as "sessionId", r.kind, r.item_id as item, r.item_version as version, r.reason, r.rung, r.outcome, r.misconceptions, r.answer, r.recorded_at as at
       from tutor.practice_record r join tutor.practice_session s on s.organization_id = r.organization_id and s.id = r.session_id
       where r.organization_id = $1 and r.session_id = any($2) and s.employee_id = $3 order by r.session_id, r.place`,
      [viewer.organizationId, ids, viewer.employeeId],
    );
    const bySession = Map.groupBy(rows, ({ sessionId }) => sessionId);
    return ids.map((id) => (bySession.get(id) ?? []).map(recordOf));
  });

  private readonly findings = loaderFor<PracticeSessionId, readonly PracticeFinding[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<PracticeFinding & { sessionId: PracticeSessionId }>(
      `select f.session_id as "sessionId", f.competency_id as competency, f.evidence_id as "evidenceId", f.answers
       from tutor.practice_finding f join tutor.practice_session s on s.organization_id = f.organization_id and s.id = f.session_id
       where f.organization_id = $1 and f.session_id = any($2) and s.employee_id = $3 order by f.competency_id`,
      [viewer.organizationId, ids, viewer.employeeId],
    );
    const bySession = Map.groupBy(rows, ({ sessionId }) => sessionId);
    return ids.map((id) => bySession.get(id) ?? []);
  });

  /** The viewer's own that a page lists, the latest first. */
  latest(viewer: Viewer): Promise<PracticeRow[]> {
    return this.latestOf(viewer, MOST_LISTED);
  }

  all(viewer: Viewer): Promise<PracticeRow[]> {
    return this.latestOf(viewer, null);
  }

  private async latestOf(viewer: Viewer, most: number | null): Promise<PracticeRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<PracticeRow>(`select ${COLUMNS} from tutor.practice_session where organization_id = $1 and employee_id = $2 order by begun_at desc, id desc limit $3`, [viewer.organizationId, viewer.employeeId, most]);
  }

  async count(viewer: Viewer): Promise<number> {
    const statements = await this.transactions.in(viewer);
    return (await statements.one<{ count: number }>('select count(*)::integer as count from tutor.practice_session where organization_id = $1 and employee_id = $2', [viewer.organizationId, viewer.employeeId]))?.count ?? 0;
  }

  /** The viewer's own by that id; another person's is as if it did not exist. */
  async find(viewer: Viewer, id: PracticeSessionId): Promise<PracticeRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<PracticeRow>(`select ${COLUMNS} from tutor.practice_session where organization_id = $1 and id = $2 and employee_id = $3`, [viewer.organizationId, id, viewer.employeeId]);
  }

  /** The same, until the transaction ends: of two tabs, one waits for the other. */
  async lock(viewer: Viewer, id: PracticeSessionId): Promise<PracticeRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<PracticeRow>(`select ${COLUMNS} from tutor.practice_session where organization_id = $1 and id = $2 and employee_id = $3 for update`, [viewer.organizationId, id, viewer.employeeId]);
  }

  async open(viewer: Viewer): Promise<PracticeRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<PracticeRow>(`select ${COLUMNS} from tutor.practice_session where organization_id = $1 and employee_id = $2 and ended_at is null`, [viewer.organizationId, viewer.employeeId]);
  }

  recordsOf(viewer: Viewer, id: PracticeSessionId): Promise<readonly KeptPracticeRecord[]> {
    return this.records(viewer).load(id);
  }

  findingsOf(viewer: Viewer, id: PracticeSessionId): Promise<readonly PracticeFinding[]> {
    return this.findings(viewer).load(id);
  }

  /** When each exercise was last asked of the viewer, in other sessions than this one. */
  async lastAsked(viewer: Viewer, but: PracticeSessionId): Promise<ReadonlyMap<ItemId, Date>> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ item: ItemId; at: Date }>(
      `select r.item_id as item, max(r.recorded_at) as at from tutor.practice_session s join tutor.practice_record r on r.organization_id = s.organization_id and r.session_id = s.id
       where s.organization_id = $1 and s.employee_id = $2 and s.id <> $3 and r.kind = 'asked' group by r.item_id`,
      [viewer.organizationId, viewer.employeeId, but],
    );
    return new Map(rows.map(({ item, at }) => [item, at]));
  }

  /** @returns whether it was begun: a person has one open session, and another tab may have been faster */
  async add(viewer: Viewer, employeeId: EmployeeId, { id, bankVersion, plan, seed, begunAt }: PracticeRow): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    const added = await statements.query(
      `insert into tutor.practice_session (organization_id, id, employee_id, bank_version, competency_id, plan, seed, begun_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (organization_id, employee_id) where ended_at is null do nothing returning id`,
      [viewer.organizationId, id, employeeId, bankVersion, plan.aim.competency, JSON.stringify(plan), seed, begunAt],
    );
    return added.length > 0;
  }

  /** Appends records after so many that are there. */
  async append(viewer: Viewer, id: PracticeSessionId, after: number, records: readonly (KeptPracticeRecord & { readonly item?: ItemId })[]): Promise<void> {
    this.records(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into tutor.practice_record (organization_id, session_id, place, kind, item_id, item_version, reason, rung, outcome, misconceptions, answer, recorded_at)
       select $1, $2, $3 + place - 1, record->>'kind', record->>'item', (record->>'version')::integer, record->>'reason', record->>'rung', record->>'outcome',
         case when record ? 'misconceptions' then array(select jsonb_array_elements_text(record->'misconceptions')) end, nullif(record->'answer', 'null'::jsonb), (record->>'at')::timestamptz
       from jsonb_array_elements($4::jsonb) with ordinality as appended (record, place)`,
      [viewer.organizationId, id, after, JSON.stringify(records)],
    );
  }

  async addFinding(viewer: Viewer, id: PracticeSessionId, { competency, evidenceId, answers }: PracticeFinding, at: Date): Promise<void> {
    this.findings(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into tutor.practice_finding (organization_id, session_id, competency_id, evidence_id, answers, found_at) values ($1, $2, $3, $4, $5, $6)', [viewer.organizationId, id, competency, evidenceId, answers, at]);
  }

  async end(viewer: Viewer, id: PracticeSessionId, ending: PracticeEnding, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('update tutor.practice_session set ended_at = $3, ending = $4 where organization_id = $1 and id = $2 and employee_id = $5 and ended_at is null', [viewer.organizationId, id, at, ending, viewer.employeeId]);
  }
}

function recordOf({ kind, item, version, reason, rung, outcome, misconceptions, answer, at }: RecordRow): KeptPracticeRecord {
  switch (kind) {
    case 'asked': return { kind, item, version, reason, at, answer: null };
    case 'hinted': return { kind, rung, at, answer: null };
    case 'answered': return { kind, outcome, misconceptions, at, answer };
    case 'exampleShown': case 'stopped': return { kind, at, answer: null };
  }
}
