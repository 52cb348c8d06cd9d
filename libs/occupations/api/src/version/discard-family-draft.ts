import { Injectable } from '@nestjs/common';
import type { JobFamilyId } from '@passerelle/kernel';
import { NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

/** Throws a draft away; the version in force stays. */
@Injectable()
export class DiscardFamilyDraft {
  constructor(private readonly transactions: Transactions) {}

  async run(viewer: Viewer, familyId: JobFamilyId, idempotencyKey: string): Promise<{ readonly familyId: JobFamilyId }> {
    return this.transactions.write(viewer, { name: 'discardFamilyDraft', idempotencyKey }, async (statements) => {
      const discarded = await statements.one<{ count: number }>(
        `with discarded as (delete from occupations.family_version where organization_id = $1 and family_id = $2 and state = 'draft' returning 1) select count(*)::int as count from discarded`,
        [viewer.organizationId, familyId],
      );
      if (discarded?.count === 0) throw new NotFound('There is no draft of this family.');
      return { familyId };
    });
  }
}
