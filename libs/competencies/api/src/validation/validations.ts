import { Injectable } from '@nestjs/common';
import type { Certificate, IndicatorAnswer, Level, ValidationRequest, ValidationState, ValidationSubject } from '@passerelle/competencies-domain';
import type { CompetencyId, EmployeeId, EvidenceId, ValidationFileId, ValidationRequestId } from '@passerelle/kernel';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

export interface ValidationRow extends ValidationRequest {
  readonly subject: ValidationSubject;
  /** What is declared; null where it is one's work that is shown. */
  readonly certificate: Certificate | null;
  readonly words: string;
  readonly fileId: ValidationFileId | null;
  readonly fileName: string | null;
  readonly decidedAt: Date | null;
  readonly comment: string | null;
  readonly answers: Readonly<Record<string, IndicatorAnswer>> | null;
  readonly level: Level | null;
  readonly evidenceId: EvidenceId | null;
  readonly revokedAt: Date | null;
  readonly revokedReason: string | null;
}

export interface NewRequest {
  readonly id: ValidationRequestId;
  readonly competencyId: CompetencyId;
  readonly words: string;
  readonly fileId: ValidationFileId | null;
  readonly certificate: Certificate | null;
  readonly at: Date;
}

export interface DecisionWritten {
  readonly state: Extract<ValidationState, 'validated' | 'returned'>;
  readonly comment: string;
  readonly at: Date;
  readonly answers?: Readonly<Record<string, IndicatorAnswer>>;
  readonly level?: Level;
  readonly evidenceId?: EvidenceId;
}

const REQUESTS = `
  select r.id, r.employee_id as "employeeId", r.competency_id as competency, r.subject, r.words, r.file_id as "fileId", f.name as "fileName", r.state,
    r.asked_at as "askedAt", r.opened_at as "openedAt", r.decided_at as "decidedAt", r.comment, r.answers, r.level,
    r.evidence_id as "evidenceId", v.revoked_at as "revokedAt", v.reason as "revokedReason",
    case when c.request_id is not null then json_build_object('name', c.name, 'issuer', c.issuer, 'obtainedOn', c.obtained_on, 'expiresOn', c.expires_on, 'number', c.number, 'link', c.link, 'level', c.level) end as certificate
  from competencies.validation_request r left join competencies.validation_file f on f.organization_id = r.organization_id and f.id = r.file_id
    left join competencies.certificate c on c.organization_id = r.organization_id and c.request_id = r.id
    left join competencies.evidence_revocation v on v.organization_id = r.organization_id and v.evidence_id = r.evidence_id
  where r.organization_id = $1`;

/** Requests for validation, and what managers decided. */
@Injectable()
export class Validations {
  constructor(private readonly transactions: Transactions) {}

  private readonly waiting = loaderFor<EmployeeId, number>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<{ id: EmployeeId; count: number }>(`select employee_id as id, count(*)::int as count from competencies.validation_request where organization_id = $1 and employee_id = any($2) and state = 'waiting' group by employee_id`, [viewer.organizationId, ids]);
    const byId = new Map(rows.map(({ id, count }) => [id, count]));
    return ids.map((id) => byId.get(id) ?? 0);
  });

  /** How many requests of that person nobody has decided. */
  waitingOf(viewer: Viewer, employeeId: EmployeeId): Promise<number> {
    return this.waiting(viewer).load(employeeId);
  }

  async mine(viewer: Viewer): Promise<ValidationRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(`${REQUESTS} and r.employee_id = $2 order by r.asked_at desc limit 200`, [viewer.organizationId, viewer.employeeId]);
  }

  /** Of these people: what waits, the oldest first, then what was decided lately. */
  async of(viewer: Viewer, employeeIds: readonly EmployeeId[]): Promise<ValidationRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(`${REQUESTS} and r.employee_id = any($2) and r.state <> 'withdrawn' order by (r.state <> 'waiting'), case when r.state = 'waiting' then r.asked_at end, r.decided_at desc limit 200`, [viewer.organizationId, employeeIds]);
  }

  /** For a decision, `lock` keeps the row until the transaction ends. */
  async find(viewer: Viewer, id: ValidationRequestId, lock = false): Promise<ValidationRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one(`${REQUESTS} and r.id = $2 ${lock ? 'for update of r' : ''}`, [viewer.organizationId, id]);
  }

  /** @returns whether it was added: of one's work and of a certificate, a competency has one waiting request each at most */
  async add(viewer: Viewer, request: NewRequest): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    const added = await statements.query(
      `insert into competencies.validation_request (organization_id, id, employee_id, competency_id, words, file_id, asked_at, subject) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (organization_id, employee_id, competency_id, subject) where state = 'waiting' do nothing returning id`,
      [viewer.organizationId, request.id, viewer.employeeId, request.competencyId, request.words, request.fileId, request.at, request.certificate ? 'certificate' : 'work'],
    );
    if (added.length === 0) return false;
    if (request.certificate) await this.addCertificate(viewer, request.id, request.certificate);
    return true;
  }

  private async addCertificate(viewer: Viewer, id: ValidationRequestId, { name, issuer, obtainedOn, expiresOn, number, link, level }: Certificate): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into competencies.certificate (organization_id, request_id, name, issuer, obtained_on, expires_on, number, link, level) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [viewer.organizationId, id, name, issuer, obtainedOn, expiresOn, number, link, level]);
  }

  async markOpened(viewer: Viewer, id: ValidationRequestId, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('update competencies.validation_request set opened_at = coalesce(opened_at, $3) where organization_id = $1 and id = $2', [viewer.organizationId, id, at]);
  }

  async withdraw(viewer: Viewer, id: ValidationRequestId): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(`update competencies.validation_request set state = 'withdrawn' where organization_id = $1 and id = $2`, [viewer.organizationId, id]);
  }

  async decide(viewer: Viewer, id: ValidationRequestId, { state, comment, at, answers, level, evidenceId }: DecisionWritten): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      'update competencies.validation_request set state = $3, comment = $4, decided_at = $5, decided_by = $6, answers = $7, level = $8, evidence_id = $9 where organization_id = $1 and id = $2',
      [viewer.organizationId, id, state, comment, at, viewer.accountId, answers ? JSON.stringify(answers) : null, level ?? null, evidenceId ?? null],
    );
  }
}
