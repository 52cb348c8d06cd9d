import { Injectable } from '@nestjs/common';
import type { ItemDraftId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { ItemDrafts } from './item-drafts.js';

/** Puts a draft away, or takes it out again. Nothing of it is lost; a reading that was asked for is withdrawn. */
@Injectable()
export class ArchiveItemDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: ItemDrafts,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, draftId, archived }: { readonly idempotencyKey: string; readonly draftId: ItemDraftId; readonly archived: boolean }): Promise<{ readonly id: ItemDraftId }> {
    return this.transactions.write(viewer, { name: 'archiveItemDraft', idempotencyKey }, async () => {
      if (!(await this.drafts.find(viewer, draftId, true))) throw new NotFound();
      await this.drafts.archive(viewer, draftId, archived ? this.clock.now() : null);
      return { id: draftId };
    });
  }
}
