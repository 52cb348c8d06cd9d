import { Injectable } from '@nestjs/common';
import type { Competency, FrameworkMapping, Requirement } from '@passerelle/competencies-domain';
import type { BilingualText, JobFamilyId } from '@passerelle/kernel';
import { Transactions, type Viewer } from '@passerelle/platform-api';

export interface FrameworkDraft {
  /** The version in force when it was begun. */
  readonly baseVersion: number;
  readonly edition: number;
  readonly content: readonly Competency[];
  readonly moves: FrameworkMapping;
  readonly updatedAt: Date;
  readonly updatedByName: string | null;
}

export interface PublishedVersion {
  readonly version: number;
  readonly publishedAt: Date;
  readonly rationale: BilingualText | null;
  readonly publishedByName: string | null;
  readonly competencies: number;
}

/** The draft of the next framework, and the versions before it. */
@Injectable()
export class FrameworkDrafts {
  constructor(private readonly transactions: Transactions) {}

  /** For a change, `lock` keeps it until the transaction ends. */
  async find(viewer: Viewer, lock = false): Promise<FrameworkDraft | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<FrameworkDraft>(
      `select base_version as "baseVersion", edition, content, moves, updated_at as "updatedAt", updated_by_name as "updatedByName" from competencies.framework_draft where organization_id = $1 ${lock ? 'for update' : ''}`,
      [viewer.organizationId],
    );
  }

  /** @returns whether it was kept: of two people who begin it at once, one does */
  async keep(viewer: Viewer, { baseVersion, edition, content, moves }: Pick<FrameworkDraft, 'baseVersion' | 'edition' | 'content' | 'moves'>, begun: boolean): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    const kept = await statements.query(
      `insert into competencies.framework_draft (organization_id, base_version, edition, content, moves, updated_at, updated_by_name) values ($1, $2, $3, $4, $5, date_trunc('milliseconds', clock_timestamp()), $6)
       on conflict on constraint framework_draft_pk do update set content = excluded.content, moves = excluded.moves, updated_at = excluded.updated_at, updated_by_name = excluded.updated_by_name where $7 returning 1`,
      [viewer.organizationId, baseVersion, edition, JSON.stringify(content), JSON.stringify(moves), viewer.displayName, begun],
    );
    return kept.length === 1;
  }

  async remove(viewer: Viewer): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    const removed = await statements.one<{ count: number }>('with removed as (delete from competencies.framework_draft where organization_id = $1 returning 1) select count(*)::int as count from removed', [viewer.organizationId]);
    return removed?.count === 1;
  }

  /** Published versions, the latest first. */
  async published(viewer: Viewer): Promise<PublishedVersion[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<PublishedVersion>(
      `select version, published_at as "publishedAt", rationale, published_by_name as "publishedByName", jsonb_array_length(content) as competencies from competencies.framework where organization_id = $1 order by version desc limit 200`,
      [viewer.organizationId],
    );
  }

  /** What each job family asks for, in the version in force of its profile. */
  async requirements(viewer: Viewer): Promise<readonly { readonly familyId: JobFamilyId; readonly requirements: readonly Requirement[] }[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query('select distinct on (family_id) family_id as "familyId", requirements from competencies.profile where organization_id = $1 order by family_id, version desc', [viewer.organizationId]);
  }
}
