import { Injectable } from '@nestjs/common';
import { type ItemBeingWritten, judgeItemSave, type SaveItemRefusal, writtenFaults } from '@passerelle/assessment-domain';
import type { ItemDraftId } from '@passerelle/kernel';
import { Clock, InvalidInput, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { TaskKinds } from '../catalogue/task-kinds.js';
import { ItemDrafts } from './item-drafts.js';

export interface ItemDraftToSave {
  readonly idempotencyKey: string;
  readonly draftId: ItemDraftId;
  /** The revision that was read. */
  readonly expectedRevision: number;
  readonly written: unknown;
}

export type SaveItemDraftOutcome = { readonly kind: 'ItemDraftSaved' } | SaveItemRefusal;

/** Keeps a change of a draft, unless somebody else changed it meanwhile. Whoever changes a draft that was being read puts it back in writing. */
@Injectable()
export class SaveItemDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: ItemDrafts,
    private readonly taskKinds: TaskKinds,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { idempotencyKey, draftId, expectedRevision, written }: ItemDraftToSave): Promise<SaveItemDraftOutcome> {
    const item = await this.read(written);
    return this.transactions.write(viewer, { name: 'saveItemDraft', idempotencyKey }, async (): Promise<SaveItemDraftOutcome> => {
      const draft = await this.drafts.find(viewer, draftId, true);
      if (!draft) throw new NotFound();
      const refusal = judgeItemSave(draft, expectedRevision);
      if (refusal) return refusal;
      await this.drafts.write(viewer, draftId, item, this.clock.now());
      return { kind: 'ItemDraftSaved' };
    });
  }

  private async read(written: unknown): Promise<ItemBeingWritten> {
    const faults = writtenFaults(written);
    if (faults.length > 0) throw new InvalidInput(`The question is not well formed: ${faults.slice(0, 5).join('; ')}`);
    const item = written as ItemBeingWritten;
    if (!(await this.taskKinds.all()).some(({ id }) => id === item.task)) throw new InvalidInput('No kind of task is called so.');
    return item;
  }
}
