import { Injectable } from '@nestjs/common';
import type { PolicyId } from '@passerelle/kernel';
import { Transactions, type Viewer } from '@passerelle/platform-api';
import type { PolicyContent } from '@passerelle/tutor-domain';

export interface PolicyVersion extends PolicyContent {
  readonly version: number;
  readonly publishedBy: string;
  readonly publishedAt: Date;
}

/** A policy with all its versions, in the order of their publication. */
export interface Policy {
  readonly id: PolicyId;
  readonly versions: readonly PolicyVersion[];
  readonly withdrawnAt: Date | null;
}

/** The policies and directives of an organization. */
@Injectable()
export class Policies {
  constructor(private readonly transactions: Transactions) {}

  /** Those that were withdrawn too, the latest published first. */
  async all(viewer: Viewer, id: PolicyId | null = null): Promise<readonly Policy[]> {
    const statements = await this.transactions.in(viewer);
    const rows = await statements.query<PolicyVersion & { id: PolicyId; withdrawnAt: Date | null }>(
      `select v.policy_id as id, v.version, v.title, v.text, v.link, v.contact, v.in_force_on::text as "inForceOn", v.published_by_name as "publishedBy", v.published_at as "publishedAt", w.withdrawn_at as "withdrawnAt"
       from tutor.policy_version v left join tutor.policy_withdrawal w on w.organization_id = v.organization_id and w.policy_id = v.policy_id
       where v.organization_id = $1 and ($2::uuid is null or v.policy_id = $2) order by max(v.published_at) over (partition by v.policy_id) desc, v.policy_id, v.version`,
      [viewer.organizationId, id],
    );
    return [...Map.groupBy(rows, (row) => row.id)].map(([policyId, versions]) => ({ id: policyId, versions, withdrawnAt: versions[0]?.withdrawnAt ?? null }));
  }

  async find(viewer: Viewer, id: PolicyId): Promise<Policy | undefined> {
    return (await this.all(viewer, id))[0];
  }

  /** @returns whether it was written: of two people who publish the same version at once, one is told to look again */
  async publish(viewer: Viewer, id: PolicyId, version: number, { title, text, link, contact, inForceOn }: PolicyContent, at: Date): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    const written = await statements.query(
      `insert into tutor.policy_version (organization_id, policy_id, version, title, text, link, contact, in_force_on, published_by_name, published_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict on constraint policy_version_once do nothing returning version`,
      [viewer.organizationId, id, version, JSON.stringify(title), JSON.stringify(text), link, contact, inForceOn, viewer.displayName, at],
    );
    return written.length > 0;
  }

  async withdraw(viewer: Viewer, id: PolicyId, at: Date): Promise<void> {
    const statements = await this.transactions.in(viewer);
    await statements.query('insert into tutor.policy_withdrawal (organization_id, policy_id, withdrawn_by_name, withdrawn_at) values ($1, $2, $3, $4) on conflict on constraint policy_withdrawn_once do nothing', [viewer.organizationId, id, viewer.displayName, at]);
  }
}
