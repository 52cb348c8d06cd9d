import { Injectable } from '@nestjs/common';
import type { CourseDraftId } from '@passerelle/kernel';
import type { CourseDraftPart, PartId } from '@passerelle/learning-domain';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

const COLUMNS = `select draft_id as "draftId", part_id as "partId", content, revision, older, changed_by as "changedBy", changed_by_name as "changedByName", changed_at as "changedAt" from learning.course_draft_part where organization_id = $1`;

/** A part to keep as it is written. */
export type WrittenPart = Pick<CourseDraftPart, 'partId' | 'content' | 'older'>;
type Row = CourseDraftPart & { readonly draftId: CourseDraftId };

/** The parts of drafts: what a course says of itself, each lesson, the quiz. */
@Injectable()
export class CourseDraftParts {
  constructor(private readonly transactions: Transactions) {}

  private readonly ofDrafts = loaderFor<CourseDraftId, readonly CourseDraftPart[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const byDraft = Map.groupBy(await statements.query<Row>(`${COLUMNS} and draft_id = any($2) order by part_id`, [viewer.organizationId, ids]), ({ draftId }) => draftId);
    return ids.map((id) => (byDraft.get(id) ?? []).map(({ draftId: _draftId, ...part }) => part));
  });

  of(viewer: Viewer, id: CourseDraftId): Promise<readonly CourseDraftPart[]> {
    return this.ofDrafts(viewer).load(id);
  }

  async find(viewer: Viewer, id: CourseDraftId, partId: PartId): Promise<CourseDraftPart | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one(`${COLUMNS} and draft_id = $2 and part_id = $3`, [viewer.organizationId, id, partId]);
  }

  /** Keeps each of what was written as its part's next revision. */
  async write(viewer: Viewer, id: CourseDraftId, parts: readonly WrittenPart[], at: Date): Promise<void> {
    this.ofDrafts(viewer).clear(id);
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into learning.course_draft_part as p (organization_id, draft_id, part_id, content, revision, older, changed_by, changed_by_name, changed_at)
       select $1, $2, written.part_id, written.content::jsonb, 1, written.older::jsonb, $6, $7, $8 from unnest($3::text[], $4::text[], $5::text[]) as written (part_id, content, older)
       on conflict on constraint course_draft_part_pk do update set content = excluded.content, revision = p.revision + 1, older = excluded.older, changed_by = excluded.changed_by, changed_by_name = excluded.changed_by_name, changed_at = excluded.changed_at`,
      [viewer.organizationId, id, parts.map(({ partId }) => partId), parts.map(({ content }) => JSON.stringify(content)), parts.map(({ older }) => JSON.stringify(older)), viewer.accountId, viewer.displayName, at],
    );
  }
}
