import { Injectable } from '@nestjs/common';
import type { NoticeId } from '@passerelle/kernel';
import { keyOfCursor, type Page, pageOf, pageSize, Transactions, type Viewer } from '@passerelle/platform-api';
import type { Notice } from '@passerelle/trust-domain';

export type NoticeRow = Notice & {
  readonly id: NoticeId;
  readonly createdAt: Date;
  readonly readAt: Date | null;
};

/** What the viewer was told, and nobody else. */
@Injectable()
export class MyNotices {
  constructor(private readonly transactions: Transactions) {}

  /** Newest first: ids grow with time. */
  async page(viewer: Viewer, { after, first }: { readonly after?: string | null; readonly first: number }): Promise<Page<NoticeRow>> {
    const statements = await this.transactions.in(viewer);
    const [before = null] = keyOfCursor(after, 1) ?? [];
    const own = [viewer.organizationId, viewer.accountId];
    const rows = await statements.query<NoticeRow>(
      `select id, kind, data, created_at as "createdAt", read_at as "readAt" from trust.notice
       where organization_id = $1 and account_id = $2 and ($3::uuid is null or id < $3) order by id desc limit $4`,
      [...own, before, pageSize(first) + 1],
    );
    const total = await statements.one<{ count: number }>('select count(*)::int as count from trust.notice where organization_id = $1 and account_id = $2', own);
    return pageOf(rows, first, total?.count ?? 0, ({ id }) => [id]);
  }

  async unreadCount(viewer: Viewer): Promise<number> {
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<{ count: number }>('select count(*)::int as count from trust.notice where organization_id = $1 and account_id = $2 and read_at is null', [viewer.organizationId, viewer.accountId]);
    return row?.count ?? 0;
  }

  /** Whether every one of these was told to the viewer. */
  async areMine(viewer: Viewer, ids: readonly NoticeId[]): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<{ count: number }>('select count(*)::int as count from trust.notice where organization_id = $1 and account_id = $2 and id = any($3)', [viewer.organizationId, viewer.accountId, ids]);
    return row?.count === new Set(ids).size;
  }

  /** @param ids null: all of them */
  async markRead(viewer: Viewer, ids: readonly NoticeId[] | null, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('update trust.notice set read_at = $3 where organization_id = $1 and account_id = $2 and read_at is null and ($4::uuid[] is null or id = any($4))', [viewer.organizationId, viewer.accountId, at, ids]);
  }
}
