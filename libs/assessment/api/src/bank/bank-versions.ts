import { Injectable } from '@nestjs/common';
import type { Item, ItemStatus, Misconception } from '@passerelle/assessment-domain';
import type { AccountId, ItemId, OrganizationId } from '@passerelle/kernel';
import { loaderFor, type Runner, Transactions, type Viewer } from '@passerelle/platform-api';

/** What a person brings to the bank. */
export interface BankChange {
  /** Each in its next version. */
  readonly items: readonly Item[];
  /** Those that the bank names already, in the same words, are left alone. */
  readonly ideas: readonly Misconception[];
  /** Null where a second reader accepted without a word. */
  readonly reason: string | null;
  /** Whoever wrote it, where it is not the viewer. */
  readonly madeBy?: { readonly accountId: AccountId; readonly name: string };
  readonly reviewedByName: string | null;
  readonly at: Date;
}

/** One version of a question, and how it came. */
export interface ItemVersionRow {
  readonly version: number;
  readonly status: ItemStatus;
  readonly publishedAt: Date;
  readonly own: boolean;
  readonly reason: string | null;
  readonly madeByName: string | null;
  readonly reviewedByName: string | null;
}

/** Until the transaction ends, nobody else adds a version to the bank of an organization. */
export async function lockBank(runner: Runner, organizationId: OrganizationId): Promise<void> {
  await runner.query(`select pg_advisory_xact_lock(hashtextextended('item bank ' || $1::text, 0))`, [organizationId]);
}

/** Versions that people publish of the bank of their organization. */
@Injectable()
export class BankVersions {
  constructor(private readonly transactions: Transactions) {}

  private readonly byItem = loaderFor<ItemId, readonly ItemVersionRow[]>(async (viewer, ids) => {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<ItemVersionRow & { readonly itemId: ItemId }>(
      `select i.item_id as "itemId", i.version, i.document->>'status' as status, b.published_at as "publishedAt", i.shipped_hash is null as own, b.reason, b.made_by_name as "madeByName", b.reviewed_by_name as "reviewedByName"
       from assessment.item_version i join assessment.bank_version b on b.organization_id = i.organization_id and b.version = i.bank_version
       where i.organization_id = $1 and i.item_id = any($2) order by i.item_id, i.version desc`,
      [viewer.organizationId, ids],
    );
    const byItem = Map.groupBy(rows, ({ itemId }) => itemId);
    return ids.map((id) => byItem.get(id) ?? []);
  });

  /** Until the transaction ends, nobody else publishes in this bank. */
  async lock(viewer: Viewer): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await lockBank(statements, viewer.organizationId);
  }

  /** The latest version of a question as it is kept; undefined for one that was never published. */
  async latest(viewer: Viewer, id: ItemId): Promise<Item | undefined> {
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<{ version: number; document: Item }>('select version, document from assessment.item_version where organization_id = $1 and item_id = $2 order by version desc limit 1', [viewer.organizationId, id]);
    return row && { ...row.document, version: row.version };
  }

  /** How each version of a question came, the latest first. */
  of(viewer: Viewer, id: ItemId): Promise<readonly ItemVersionRow[]> {
    return this.byItem(viewer).load(id);
  }

  /** Adds a version of the bank; `lock` goes before what it was decided on is read. */
  async publish(viewer: Viewer, { items, ideas, reason, madeBy = { accountId: viewer.accountId, name: viewer.displayName }, reviewedByName, at }: BankChange): Promise<void> {
    const statements = await this.transactions.in(viewer);
    const added = await statements.one<{ version: number }>(
      `insert into assessment.bank_version (organization_id, version, published_at, reason, made_by, made_by_name, reviewed_by_name)
       select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6 from assessment.bank_version where organization_id = $1 returning version`,
      [viewer.organizationId, at, reason, madeBy.accountId, madeBy.name, reviewedByName],
    );
    await statements.query(
      `insert into assessment.item_version (organization_id, item_id, version, bank_version, competency_id, document)
       select $1, item->>'id', (item->>'version')::integer, $2, item->>'competency', item from jsonb_array_elements($3::jsonb) as item`,
      [viewer.organizationId, added?.version, JSON.stringify(items)],
    );
    await statements.query(
      `insert into assessment.misconception_version (organization_id, misconception_id, version, bank_version, document)
       select $1, idea->>'id', coalesce(latest.version, 0) + 1, $2, idea from jsonb_array_elements($3::jsonb) as idea
       left join lateral (select version, document from assessment.misconception_version m where m.organization_id = $1 and m.misconception_id = idea->>'id' order by version desc limit 1) latest on true
       where latest.document is distinct from idea`,
      [viewer.organizationId, added?.version, JSON.stringify(ideas)],
    );
  }
}
