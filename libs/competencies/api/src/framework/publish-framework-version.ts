import { Injectable } from '@nestjs/common';
import { carryRequirements, checkFramework, type FrameworkFault, type FrameworkMapping } from '@passerelle/competencies-domain';
import type { BilingualText } from '@passerelle/kernel';
import { Clock, Jobs, NotFound, type Statements, Transactions, type Viewer } from '@passerelle/platform-api';

import { ORGANIZATION_JOB } from '../estimate/estimate-jobs.js';
import { FrameworkDrafts } from './framework-drafts.js';
import { Frameworks } from './frameworks.js';
import { contentHash, writeFrameworkVersion } from './write-framework-version.js';

export type PublishFrameworkOutcome =
  | { readonly kind: 'FrameworkVersionPublished'; readonly version: number }
  /** Somebody changed the draft since it was read: it is not published unread. */
  | { readonly kind: 'FrameworkDraftChanged'; readonly changedAt: Date | string }
  | { readonly kind: 'FrameworkDraftFaulty'; readonly faults: readonly FrameworkFault[] }
  /** Another version came into force since the draft was begun: what it changes is no longer what was read. */
  | { readonly kind: 'FrameworkMovedOn'; readonly version: number };

/**
 * Publishes the draft as the framework in force, with its reason: what people share and what job families ask for follow
 * the declared moves, and levels are computed again. From then on it does not change.
 */
@Injectable()
export class PublishFrameworkVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly frameworks: Frameworks,
    private readonly drafts: FrameworkDrafts,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { rationale, readAt, idempotencyKey }: { readonly rationale: BilingualText; readonly readAt: Date; readonly idempotencyKey: string }): Promise<PublishFrameworkOutcome> {
    return this.transactions.write(viewer, { name: 'publishFrameworkVersion', idempotencyKey }, async (statements): Promise<PublishFrameworkOutcome> => {
      const draft = await this.drafts.find(viewer, true);
      if (!draft) throw new NotFound('There is no draft of the framework.');
      if (draft.updatedAt.getTime() !== readAt.getTime()) return { kind: 'FrameworkDraftChanged', changedAt: draft.updatedAt };
      const { version: inForce, competencies } = await this.frameworks.inForce(viewer);
      if (inForce !== draft.baseVersion) return { kind: 'FrameworkMovedOn', version: inForce };
      const faults = checkFramework(competencies, draft.content, draft.moves);
      if (faults.length > 0) return { kind: 'FrameworkDraftFaulty', faults };
      const version = inForce + 1;
      const [now, steps] = [this.clock.now(), draft.moves.length > 0 ? [draft.moves] : []];
      await writeFrameworkVersion(statements, viewer.organizationId, { version, edition: draft.edition, competencies: draft.content, steps, own: { rationale, publishedByName: viewer.displayName } }, competencies, now);
      await this.carryProfiles(viewer, statements, draft.moves, now);
      await this.drafts.remove(viewer);
      this.frameworks.forget(viewer);
      await this.jobs.enqueue(statements, ORGANIZATION_JOB, { organizationId: viewer.organizationId, subjectId: viewer.organizationId });
      return { kind: 'FrameworkVersionPublished', version };
    });
  }

  private async carryProfiles(viewer: Viewer, statements: Pick<Statements, 'query'>, moves: FrameworkMapping, now: Date): Promise<void> {
    const profiles = (await this.drafts.requirements(viewer)).map(({ familyId, requirements }) => ({ familyId, before: contentHash(requirements), after: carryRequirements(requirements, moves) }));
    const moved = profiles.filter(({ before, after }) => contentHash(after) !== before);
    await statements.query(
      `insert into competencies.profile (organization_id, family_id, version, requirements, content_hash, published_at)
       select $1, moved.family_id, (select max(p.version) + 1 from competencies.profile p where p.organization_id = $1 and p.family_id = moved.family_id), moved.requirements, moved.hash, $2
       from unnest($3::text[], $4::jsonb[], $5::text[]) as moved (family_id, requirements, hash)`,
      [viewer.organizationId, now, moved.map(({ familyId }) => familyId), moved.map(({ after }) => JSON.stringify(after)), moved.map(({ after }) => contentHash(after))],
    );
  }
}
