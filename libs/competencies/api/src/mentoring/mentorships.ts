import { Injectable } from '@nestjs/common';
import type { Mentorship, MentorshipAnswer, MentorshipPart, MentorshipState } from '@passerelle/competencies-domain';
import type { EmployeeId, MentorshipId } from '@passerelle/kernel';
import { Transactions, type Viewer } from '@passerelle/platform-api';

export interface MentorshipRow extends Mentorship {
  readonly managerId: EmployeeId;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  /** What whoever proposes says to both. */
  readonly word: string;
  readonly employeeWord: string;
  readonly mentorWord: string;
  readonly settledAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedByName: string | null;
}

const ROWS = `
  select m.id, m.competency_id as competency, m.employee_id as "employeeId", m.mentor_id as "mentorId", m.manager_id as "managerId", m.state, m.employee_answer as "employeeAnswer", m.mentor_answer as "mentorAnswer",
    m.proposed_by_name as "proposedByName", m.proposed_at as "proposedAt", m.word, m.employee_word as "employeeWord", m.mentor_word as "mentorWord", m.settled_at as "settledAt", m.ended_at as "endedAt", m.ended_by_name as "endedByName"
  from competencies.mentorship m where m.organization_id = $1`;
/** What is open first, then the latest. */
const ORDER = `order by (m.state not in ('proposed', 'agreed')), m.proposed_at desc, m.id limit 200`;

/** Who accompanies whom, or was proposed to. */
@Injectable()
export class Mentorships {
  constructor(private readonly transactions: Transactions) {}

  /** Those in which the viewer takes part; a mentor sees theirs from the employee's yes on. */
  async mine(viewer: Viewer): Promise<readonly MentorshipRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(`${ROWS} and (m.employee_id = $2 or (m.mentor_id = $2 and m.employee_answer = 'accepted')) ${ORDER}`, [viewer.organizationId, viewer.employeeId]);
  }

  async ofEmployees(viewer: Viewer, employeeIds: readonly EmployeeId[]): Promise<readonly MentorshipRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(`${ROWS} and m.employee_id = any($2) ${ORDER}`, [viewer.organizationId, employeeIds]);
  }

  /** For an answer, `lock` keeps the row until the transaction ends. */
  async find(viewer: Viewer, id: MentorshipId, lock = false): Promise<MentorshipRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one(`${ROWS} and m.id = $2 ${lock ? 'for update' : ''}`, [viewer.organizationId, id]);
  }

  /** @returns whether it was added: a person has one open mentorship at most for a competency */
  async add(viewer: Viewer, { id, competency, employeeId, mentorId, managerId, proposedByName, proposedAt, word }: Pick<MentorshipRow, 'id' | 'competency' | 'employeeId' | 'mentorId' | 'managerId' | 'proposedByName' | 'proposedAt' | 'word'>): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    const added = await statements.query(
      `insert into competencies.mentorship (organization_id, id, competency_id, employee_id, mentor_id, manager_id, proposed_by, proposed_by_name, proposed_at, word) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (organization_id, employee_id, competency_id) where state in ('proposed', 'agreed') do nothing returning id`,
      [viewer.organizationId, id, competency, employeeId, mentorId, managerId, viewer.accountId, proposedByName, proposedAt, word],
    );
    return added.length === 1;
  }

  async answer(viewer: Viewer, id: MentorshipId, part: MentorshipPart, { answer, word, state, at }: { readonly answer: MentorshipAnswer; readonly word: string; readonly state: MentorshipState; readonly at: Date }): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(`update competencies.mentorship set ${part}_answer = $3, ${part}_word = $4, state = $5, settled_at = case when $5 = 'proposed' then null else $6::timestamptz end where organization_id = $1 and id = $2`, [viewer.organizationId, id, answer, word, state, at]);
  }

  async end(viewer: Viewer, id: MentorshipId, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(`update competencies.mentorship set state = 'ended', ended_at = $3, ended_by_name = $4 where organization_id = $1 and id = $2`, [viewer.organizationId, id, at, viewer.displayName]);
  }
}
