import { Injectable } from '@nestjs/common';
import type { BilingualText, JobFamilyId } from '@passerelle/kernel';
import { checkFamily, exposureOf, type FamilyFault } from '@passerelle/occupations-domain';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { JobFamilies } from '../family/job-families.js';

export type PublishFamilyVersionOutcome =
  | { readonly kind: 'FamilyVersionPublished'; readonly familyId: JobFamilyId; readonly number: number }
  | { readonly kind: 'FamilyDraftFaulty'; readonly faults: readonly FamilyFault[] };

/** Publishes a family's draft as its new version in force, with a rationale; from then on it does not change. */
@Injectable()
export class PublishFamilyVersion {
  constructor(
    private readonly transactions: Transactions,
    private readonly families: JobFamilies,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, familyId: JobFamilyId, rationale: BilingualText, idempotencyKey: string): Promise<PublishFamilyVersionOutcome> {
    return this.transactions.write(viewer, { name: 'publishFamilyVersion', idempotencyKey }, async (statements): Promise<PublishFamilyVersionOutcome> => {
      const draft = await this.families.draft(viewer, familyId);
      if (!draft) throw new NotFound('There is no draft of this family.');
      const faults = checkFamily(draft.content);
      if (faults.length > 0) return { kind: 'FamilyDraftFaulty', faults };
      const { mean, dispersion, class: exposureClass } = exposureOf(draft.content);
      await statements.query(
        `update occupations.family_version set state = 'published', published_at = $3, rationale = $4, exposure_mean = $5, exposure_dispersion = $6, exposure_class = $7, author_id = $8
         where organization_id = $1 and id = $2`,
        [viewer.organizationId, draft.id, this.clock.now(), JSON.stringify(rationale), mean, dispersion, exposureClass, viewer.accountId],
      );
      return { kind: 'FamilyVersionPublished', familyId, number: draft.number };
    });
  }
}
