import { Injectable } from '@nestjs/common';
import type { AccountId, BilingualText, ContestationId, FamilyVersionId, JobFamilyId, TaskId } from '@passerelle/kernel';
import type { ContestationAnswer, ContestedFigure } from '@passerelle/occupations-domain';
import { Transactions, type Viewer } from '@passerelle/platform-api';

export interface ContestationRow {
  readonly id: ContestationId;
  readonly familyId: JobFamilyId;
  readonly versionNumber: number;
  readonly taskId: TaskId;
  readonly taskLabel: BilingualText | null;
  readonly figure: ContestedFigure;
  /** The contested figure as it stood. */
  readonly value: string | null;
  readonly reason: string;
  readonly authorId: AccountId;
  readonly filedAt: Date;
  readonly outcome: ContestationAnswer | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

const COLUMNS = `
  select c.id, c.family_id as "familyId", v.number as "versionNumber", c.task_id as "taskId", t.task->'label' as "taskLabel", c.figure,
    t.task->>c.figure as value, c.reason, c.author_id as "authorId", c.filed_at as "filedAt", c.outcome, c.answer, c.answered_at as "answeredAt"
  from occupations.contestation c
  join occupations.family_version v on v.organization_id = c.organization_id and v.id = c.version_id
  left join lateral (select task from jsonb_array_elements(v.content->'tasks') task where task->>'id' = c.task_id limit 1) t on true
  where c.organization_id = $1`;

/** Disagreements with figures, and what a person answered. */
@Injectable()
export class Contestations {
  constructor(private readonly transactions: Transactions) {}

  /** For whoever answers: the unanswered first, the oldest first among them. */
  async all(viewer: Viewer): Promise<ContestationRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(`${COLUMNS} order by (c.outcome is not null), case when c.outcome is null then c.filed_at end, c.answered_at desc limit 500`, [viewer.organizationId]);
  }

  async mine(viewer: Viewer): Promise<ContestationRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(`${COLUMNS} and c.author_id = $2 order by c.filed_at desc limit 200`, [viewer.organizationId, viewer.accountId]);
  }

  async find(viewer: Viewer, id: ContestationId): Promise<ContestationRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one(`${COLUMNS} and c.id = $2`, [viewer.organizationId, id]);
  }

  async add(viewer: Viewer, { id, familyId, versionId, taskId, figure, reason, filedAt }: { id: ContestationId; familyId: JobFamilyId; versionId: FamilyVersionId; taskId: TaskId; figure: ContestedFigure; reason: string; filedAt: Date }): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into occupations.contestation (organization_id, id, family_id, version_id, task_id, figure, reason, author_id, filed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [viewer.organizationId, id, familyId, versionId, taskId, figure, reason, viewer.accountId, filedAt],
    );
  }

  /** @returns whether the contestation was still waiting for an answer */
  async answer(viewer: Viewer, id: ContestationId, outcome: ContestationAnswer, words: string, at: Date): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    const answered = await statements.one<{ count: number }>(
      `with answered as (update occupations.contestation set outcome = $3, answer = $4, answered_by = $5, answered_at = $6
         where organization_id = $1 and id = $2 and outcome is null returning 1) select count(*)::int as count from answered`,
      [viewer.organizationId, id, outcome, words, viewer.accountId, at],
    );
    return answered?.count === 1;
  }
}
