import { Injectable } from '@nestjs/common';
import type { CourseDraftId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { CourseDrafts } from './course-drafts.js';

/** Puts a draft away, or takes it out again. Nothing of it is lost. */
@Injectable()
export class ArchiveCourseDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: CourseDrafts,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, draftId, archived }: { readonly idempotencyKey: string; readonly draftId: CourseDraftId; readonly archived: boolean }): Promise<{ readonly id: CourseDraftId }> {
    return this.transactions.write(viewer, { name: 'archiveCourseDraft', idempotencyKey }, async () => {
      if (!(await this.drafts.find(viewer, draftId, true))) throw new NotFound();
      await this.drafts.archive(viewer, draftId, archived ? this.clock.now() : null);
      return { id: draftId };
    });
  }
}
