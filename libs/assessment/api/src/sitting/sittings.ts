import { Injectable } from '@nestjs/common';
import type { Aim, AimState, Answer, DiagnosticSettings, PastConclusion, SittingRecord } from '@passerelle/assessment-domain';
import type { BilingualText, CompetencyId, EmployeeId, EvidenceId, ItemId, SittingId } from '@passerelle/kernel';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

/** A competency of a plan, as it was called when the sitting began. */
export type PlannedAim = Pick<Aim, 'competency' | 'required'> & { readonly title: BilingualText };

export interface SittingRow {
  readonly id: SittingId;
  readonly bankVersion: number;
  readonly plan: { readonly aims: readonly PlannedAim[]; readonly settings: DiagnosticSettings };
  readonly seed: number;
  readonly begunAt: Date;
  readonly endedAt: Date | null;
}

/** What happened, with what was answered, in the item's own names. */
export type KeptRecord = SittingRecord & { readonly answer: Answer | null; readonly at: Date };

export interface ConclusionRow extends PastConclusion {
  readonly competency: CompetencyId;
}

interface RecordRow {
  readonly sittingId: SittingId;
  readonly kind: SittingRecord['kind'];
  readonly item: ItemId;
  readonly version: number;
  readonly competency: CompetencyId;
  readonly counts: boolean;
  readonly outcome: Extract<SittingRecord, { kind: 'answered' }>['outcome'];
  readonly answer: Answer | null;
  readonly at: Date;
}

const COLUMNS = `id, bank_version as "bankVersion", plan, seed::double precision as seed, begun_at as "begunAt", ended_at as "endedAt"`;
/** More than anybody takes in years. */
const MOST_LISTED = 100;

/** Sittings of the diagnostic. Every statement names the person who sits: nobody else ever reads one. */
@Injectable()
export class Sittings {
  constructor(private readonly transactions: Transactions) {}

  private readonly records = loaderFor<SittingId, readonly KeptRecord[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<RecordRow>(
      `select r.sitting_id as "sittingId", r.kind, r.item_id as item, r.item_version as version, r.competency_id as competency, r.counts, r.outcome, r.answer, r.recorded_at as at
       from assessment.sitting_record r join assessment.sitting s on s.organization_id = r.organization_id and s.id = r.sitting_id
       where r.organization_id = $1 and r.sitting_id = any($2) and s.employee_id = $3 order by r.sitting_id, r.place`,
      [viewer.organizationId, ids, viewer.employeeId],
    );
    const bySitting = Map.groupBy(rows, ({ sittingId }) => sittingId);
    return ids.map((id) => (bySitting.get(id) ?? []).map(recordOf));
  });

  private readonly conclusions = loaderFor<SittingId, readonly ConclusionRow[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<ConclusionRow & { sittingId: SittingId }>(
      `select d.sitting_id as "sittingId", d.competency_id as competency, d.state, d.evidence_id as "evidenceId", d.concluded_at as "concludedAt"
       from assessment.conclusion d join assessment.sitting s on s.organization_id = d.organization_id and s.id = d.sitting_id
       where d.organization_id = $1 and d.sitting_id = any($2) and s.employee_id = $3`,
      [viewer.organizationId, ids, viewer.employeeId],
    );
    const bySitting = Map.groupBy(rows, ({ sittingId }) => sittingId);
    return ids.map((id) => bySitting.get(id) ?? []);
  });

  /** The viewer's own that a page lists, the latest first. */
  mine(viewer: Viewer): Promise<SittingRow[]> {
    return this.latestOf(viewer, MOST_LISTED);
  }

  /** All that is held of the viewer's, the latest first: a copy leaves nothing out. */
  allMine(viewer: Viewer): Promise<SittingRow[]> {
    return this.latestOf(viewer, null);
  }

  /** @param most null for all */
  private async latestOf(viewer: Viewer, most: number | null): Promise<SittingRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<SittingRow>(`select ${COLUMNS} from assessment.sitting where organization_id = $1 and employee_id = $2 order by begun_at desc, id desc limit $3`, [viewer.organizationId, viewer.employeeId, most]);
  }

  async countMine(viewer: Viewer): Promise<number> {
    const statements = await this.transactions.in(viewer);
    return (await statements.one<{ count: number }>('select count(*)::integer as count from assessment.sitting where organization_id = $1 and employee_id = $2', [viewer.organizationId, viewer.employeeId]))?.count ?? 0;
  }

  /** The viewer's own by that id; another person's is as if it did not exist. */
  async findMine(viewer: Viewer, id: SittingId): Promise<SittingRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<SittingRow>(`select ${COLUMNS} from assessment.sitting where organization_id = $1 and id = $2 and employee_id = $3`, [viewer.organizationId, id, viewer.employeeId]);
  }

  /** The same, until the transaction ends: of two tabs, one waits for the other. */
  async lockMine(viewer: Viewer, id: SittingId): Promise<SittingRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<SittingRow>(`select ${COLUMNS} from assessment.sitting where organization_id = $1 and id = $2 and employee_id = $3 for update`, [viewer.organizationId, id, viewer.employeeId]);
  }

  async openOf(viewer: Viewer): Promise<SittingRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<SittingRow>(`select ${COLUMNS} from assessment.sitting where organization_id = $1 and employee_id = $2 and ended_at is null`, [viewer.organizationId, viewer.employeeId]);
  }

  recordsOf(viewer: Viewer, id: SittingId): Promise<readonly KeptRecord[]> {
    return this.records(viewer).load(id);
  }

  conclusionsOf(viewer: Viewer, id: SittingId): Promise<readonly ConclusionRow[]> {
    return this.conclusions(viewer).load(id);
  }

  /** Everything that the viewer’s sittings concluded. */
  async pastConclusions(viewer: Viewer): Promise<readonly ConclusionRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<ConclusionRow>(
      `select d.competency_id as competency, d.state, d.evidence_id as "evidenceId", d.concluded_at as "concludedAt"
       from assessment.conclusion d join assessment.sitting s on s.organization_id = d.organization_id and s.id = d.sitting_id where s.organization_id = $1 and s.employee_id = $2`,
      [viewer.organizationId, viewer.employeeId],
    );
  }

  /** Items that the viewer was asked about these competencies, in any sitting. */
  async seenItems(viewer: Viewer, competencies: readonly CompetencyId[]): Promise<ReadonlySet<ItemId>> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ item: ItemId }>(
      `select distinct r.item_id as item from assessment.sitting s join assessment.sitting_record r on r.organization_id = s.organization_id and r.sitting_id = s.id
       where s.organization_id = $1 and s.employee_id = $2 and r.kind = 'asked' and r.competency_id = any($3)`,
      [viewer.organizationId, viewer.employeeId, competencies],
    );
    return new Set(rows.map(({ item }) => item));
  }

  /** @returns whether it was begun: a person has one open sitting, and another tab may have been faster */
  async add(viewer: Viewer, employeeId: EmployeeId, { id, bankVersion, plan, seed, begunAt }: SittingRow): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    const added = await statements.query(
      `insert into assessment.sitting (organization_id, id, employee_id, bank_version, plan, seed, begun_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (organization_id, employee_id) where ended_at is null do nothing returning id`,
      [viewer.organizationId, id, employeeId, bankVersion, JSON.stringify(plan), seed, begunAt],
    );
    return added.length > 0;
  }

  /** Appends records after so many that are there. */
  async append(viewer: Viewer, id: SittingId, after: number, records: readonly KeptRecord[]): Promise<void> {
    this.records(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into assessment.sitting_record (organization_id, sitting_id, place, kind, item_id, item_version, competency_id, counts, outcome, answer, recorded_at)
       select $1, $2, $3 + place - 1, record->>'kind', record->>'item', (record->>'version')::integer, record->>'competency', (record->>'counts')::boolean, record->>'outcome', nullif(record->'answer', 'null'::jsonb), (record->>'at')::timestamptz
       from jsonb_array_elements($4::jsonb) with ordinality as appended (record, place)`,
      [viewer.organizationId, id, after, JSON.stringify(records)],
    );
  }

  async conclude(viewer: Viewer, id: SittingId, { competency, state, evidenceId, concludedAt }: { readonly competency: CompetencyId; readonly state: Exclude<AimState, 'open'>; readonly evidenceId: EvidenceId | null; readonly concludedAt: Date }): Promise<void> {
    this.conclusions(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into assessment.conclusion (organization_id, sitting_id, competency_id, state, evidence_id, concluded_at) values ($1, $2, $3, $4, $5, $6)', [viewer.organizationId, id, competency, state, evidenceId, concludedAt]);
  }

  async end(viewer: Viewer, id: SittingId, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('update assessment.sitting set ended_at = $3 where organization_id = $1 and id = $2 and employee_id = $4 and ended_at is null', [viewer.organizationId, id, at, viewer.employeeId]);
  }
}

function recordOf({ kind, item, version, competency, counts, outcome, answer, at }: RecordRow): KeptRecord {
  switch (kind) {
    case 'asked': return { kind, item, version, competency, counts, answer: null, at };
    case 'answered': return { kind, item, outcome, answer, at };
    case 'exhausted': return { kind, competency, answer: null, at };
    case 'stopped': return { kind, answer: null, at };
  }
}

/** What a competency is called, or its id where nothing names it. */
export function titleOf(competency: CompetencyId, named: { readonly title: BilingualText } | undefined): BilingualText {
  return named?.title ?? { fr: competency, en: competency };
}
