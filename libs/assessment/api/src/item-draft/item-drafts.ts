import { Injectable } from '@nestjs/common';
import type { ItemBeingWritten, ItemDraft, ItemDraftState } from '@passerelle/assessment-domain';
import type { CompetencyId, ItemDraftId, ItemId } from '@passerelle/kernel';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

const COLUMNS = `
  select id, item_id as "itemId", competency_id as competency, base_version as "baseVersion", state, revision, written, begun_by_name as "begunByName", begun_at as "begunAt",
    changed_by as "changedBy", changed_by_name as "changedByName", changed_at as "changedAt", archived_at as "archivedAt"
  from assessment.item_draft where organization_id = $1`;

/** Versions of questions that are being written. */
@Injectable()
export class ItemDrafts {
  constructor(private readonly transactions: Transactions) {}

  private readonly byItem = loaderFor<ItemId, readonly ItemDraft[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<ItemDraft>(`${COLUMNS} and item_id = any($2) and state <> 'published' and archived_at is null order by changed_at desc, id`, [viewer.organizationId, ids]);
    const byItem = Map.groupBy(rows, ({ itemId }) => itemId);
    return ids.map((id) => byItem.get(id) ?? []);
  });

  /** The latest touched first; published ones are versions by now, and left out. */
  async all(viewer: Viewer): Promise<readonly ItemDraft[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query(`${COLUMNS} and state <> 'published' order by changed_at desc, id limit 500`, [viewer.organizationId]);
  }

  /** The next versions of a question that are being written. */
  ofItem(viewer: Viewer, id: ItemId): Promise<readonly ItemDraft[]> {
    return this.byItem(viewer).load(id);
  }

  /** For a change, `lock` keeps it until the transaction ends. */
  async find(viewer: Viewer, id: ItemDraftId, lock = false): Promise<ItemDraft | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one(`${COLUMNS} and id = $2 ${lock ? 'for update' : ''}`, [viewer.organizationId, id]);
  }

  async add(viewer: Viewer, { id, itemId, competency, baseVersion, written, at }: { readonly id: ItemDraftId; readonly itemId: ItemId; readonly competency: CompetencyId; readonly baseVersion: number | null; readonly written: ItemBeingWritten; readonly at: Date }): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into assessment.item_draft (organization_id, id, item_id, competency_id, base_version, written, begun_by, begun_by_name, begun_at, changed_by, changed_by_name, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $7, $8, $9)`,
      [viewer.organizationId, id, itemId, competency, baseVersion, JSON.stringify(written), viewer.accountId, viewer.displayName, at],
    );
    await this.name(viewer, id, at);
  }

  /** Keeps what was written as the next revision. A reading that was asked for speaks of words that are no longer there. */
  async write(viewer: Viewer, id: ItemDraftId, written: ItemBeingWritten, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `update assessment.item_draft set written = $3, revision = revision + 1, state = 'writing', changed_by = $4, changed_by_name = $5, changed_at = $6 where organization_id = $1 and id = $2`,
      [viewer.organizationId, id, JSON.stringify(written), viewer.accountId, viewer.displayName, at],
    );
    await this.withdrawReading(viewer, id, at);
    await this.name(viewer, id, at);
  }

  async become(viewer: Viewer, id: ItemDraftId, state: ItemDraftState): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('update assessment.item_draft set state = $3 where organization_id = $1 and id = $2', [viewer.organizationId, id, state]);
  }

  /**
   * A reading that was asked for is withdrawn: nobody accepts what was put away.
   * @param at null takes it out again
   */
  async archive(viewer: Viewer, id: ItemDraftId, at: Date | null): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(`update assessment.item_draft set archived_at = $3, state = case when state = 'inReview' then 'writing' else state end where organization_id = $1 and id = $2`, [viewer.organizationId, id, at]);
    if (at) await this.withdrawReading(viewer, id, at);
  }

  private async withdrawReading(viewer: Viewer, id: ItemDraftId, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(`update assessment.item_review set outcome = 'withdrawn', ended_at = $3 where organization_id = $1 and draft_id = $2 and outcome is null`, [viewer.organizationId, id, at]);
  }

  /** Says that the viewer had a hand in it. */
  private async name(viewer: Viewer, id: ItemDraftId, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query(
      'insert into assessment.item_draft_author (organization_id, draft_id, account_id, name, first_at) values ($1, $2, $3, $4, $5) on conflict on constraint item_draft_author_once do nothing',
      [viewer.organizationId, id, viewer.accountId, viewer.displayName, at],
    );
  }
}
