import { Injectable } from '@nestjs/common';
import type { JobFamilyId } from '@passerelle/kernel';
import { InvalidInput, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { iloTask } from '../family/ilo-index.js';
import { JobFamilies } from '../family/job-families.js';
import { contentOf, type SaveFamilyDraftInput } from './family-draft.input.js';

export type SaveFamilyDraftOutcome = { readonly kind: 'FamilyDraftSaved'; readonly familyId: JobFamilyId } | { readonly kind: 'FamilyDraftChanged'; readonly changedAt: Date | string };

/** Begins or changes the one draft of a family. A draft that somebody changed meanwhile is not overwritten. */
@Injectable()
export class SaveFamilyDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly families: JobFamilies,
  ) {}

  async run(viewer: Viewer, input: SaveFamilyDraftInput): Promise<SaveFamilyDraftOutcome> {
    const familyId = input.familyId as JobFamilyId;
    this.checkReferences(input);
    return this.transactions.write(viewer, { name: 'saveFamilyDraft', idempotencyKey: input.idempotencyKey }, async (statements): Promise<SaveFamilyDraftOutcome> => {
      const family = await this.families.find(viewer, familyId);
      if (!family) throw new NotFound();
      const current = await this.families.version(viewer, family.currentId);
      const content = contentOf(input, current.content);
      const draft = await statements.one<{ id: string; updated_at: Date }>(`select id, updated_at from occupations.family_version where organization_id = $1 and family_id = $2 and state = 'draft' for update`, [viewer.organizationId, familyId]);
      if (draft && input.readAt?.getTime() !== draft.updated_at.getTime()) return { kind: 'FamilyDraftChanged', changedAt: draft.updated_at };
      if (draft) {
        await statements.query(`update occupations.family_version set content = $3, author_id = $4, updated_at = date_trunc('milliseconds', clock_timestamp()) where organization_id = $1 and id = $2`, [viewer.organizationId, draft.id, JSON.stringify(content), viewer.accountId]);
      } else {
        await statements.query(
          `insert into occupations.family_version (organization_id, id, family_id, number, state, content, author_id, updated_at) values ($1, $2, $3, $4, 'draft', $5, $6, date_trunc('milliseconds', clock_timestamp()))`,
          [viewer.organizationId, newId(), familyId, current.number + 1, JSON.stringify(content), viewer.accountId],
        );
      }
      return { kind: 'FamilyDraftSaved', familyId };
    });
  }

  private checkReferences({ tasks }: SaveFamilyDraftInput): void {
    for (const ref of tasks.flatMap(({ source }) => source.iloTasks ?? [])) {
      try {
        iloTask(ref);
      } catch {
        throw new InvalidInput(`The ILO index has no task ${ref}.`);
      }
    }
  }
}
