import { Injectable } from '@nestjs/common';
import type { CourseDraftId } from '@passerelle/kernel';
import type { CourseDraftPart, OlderLanguages, PartContent, PartId } from '@passerelle/learning-domain';
import { Transactions, type Viewer } from '@passerelle/platform-api';

const COLUMNS = `select part_id as "partId", content, revision, older, changed_by as "changedBy", changed_by_name as "changedByName", changed_at as "changedAt" from learning.course_draft_part where organization_id = $1 and draft_id = $2`;

/** The parts of drafts: what a course says of itself, each lesson, the quiz. */
@Injectable()
export class CourseDraftParts {
  constructor(private readonly transactions: Transactions) {}

  async of(viewer: Viewer, id: CourseDraftId): Promise<readonly CourseDraftPart[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(`${COLUMNS} order by part_id`, [viewer.organizationId, id]);
  }

  async find(viewer: Viewer, id: CourseDraftId, partId: PartId): Promise<CourseDraftPart | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one(`${COLUMNS} and part_id = $3`, [viewer.organizationId, id, partId]);
  }

  /** Keeps what was written as the part's next revision, which it returns. */
  async write(viewer: Viewer, id: CourseDraftId, part: { partId: PartId; content: PartContent; older: OlderLanguages }, at: Date): Promise<number> {
    const statements = await this.transactions.in(viewer);
    const written = await statements.query<{ revision: number }>(
      `insert into learning.course_draft_part as p (organization_id, draft_id, part_id, content, revision, older, changed_by, changed_by_name, changed_at) values ($1, $2, $3, $4, 1, $5, $6, $7, $8)
       on conflict on constraint course_draft_part_pk do update set content = excluded.content, revision = p.revision + 1, older = excluded.older, changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name, changed_at = excluded.changed_at
       returning revision`,
      [viewer.organizationId, id, part.partId, JSON.stringify(part.content), JSON.stringify(part.older), viewer.accountId, viewer.displayName, at],
    );
    return written[0]?.revision ?? 1;
  }
}
