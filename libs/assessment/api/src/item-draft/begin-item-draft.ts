import { Injectable } from '@nestjs/common';
import { blankItem, type ItemBeingWritten, ownItemId, takeUp } from '@passerelle/assessment-domain';
import { CompetenciesReader } from '@passerelle/competencies-api';
import type { CompetencyId, ItemDraftId, ItemId, TaskKindId } from '@passerelle/kernel';
import { Clock, InvalidInput, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { BankVersions } from '../bank/bank-versions.js';
import { TaskKinds } from '../catalogue/task-kinds.js';
import { ItemDrafts } from './item-drafts.js';
import { ItemReviews } from './item-reviews.js';

export interface ItemDraftToBegin {
  readonly idempotencyKey: string;
  /** The question whose latest version is taken up, or copied. */
  readonly itemId: ItemId | null;
  /** The draft that is copied. */
  readonly draftId: ItemDraftId | null;
  /** The competency of a question begun from nothing. */
  readonly competencyId: CompetencyId | null;
  /** As a question of its own, instead of the next version. */
  readonly copy: boolean;
}

interface Origin {
  readonly competency: CompetencyId;
  readonly written: ItemBeingWritten;
  /** Absent of a question of its own. */
  readonly version?: { readonly itemId: ItemId; readonly baseVersion: number };
}

/** Begins to write: the next version of a question, a copy of a question or of a draft, or a question from nothing. */
@Injectable()
export class BeginItemDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: ItemDrafts,
    private readonly reviews: ItemReviews,
    private readonly versions: BankVersions,
    private readonly taskKinds: TaskKinds,
    private readonly competencies: CompetenciesReader,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, wanted: ItemDraftToBegin): Promise<{ readonly id: ItemDraftId }> {
    return this.transactions.write(viewer, { name: 'beginItemDraft', idempotencyKey: wanted.idempotencyKey }, async () => {
      const { competency, written, version } = await this.originOf(viewer, wanted);
      const id = newId<ItemDraftId>();
      await this.drafts.add(viewer, { id, itemId: version?.itemId ?? ownItemId(competency, id.slice(-8)), competency, baseVersion: version?.baseVersion ?? null, written, at: this.clock.now() });
      // A copy of somebody's words is theirs too: they are not its second person.
      if (wanted.draftId) await this.reviews.copyAuthors(viewer, wanted.draftId, id);
      return { id };
    });
  }

  private async originOf(viewer: Viewer, { itemId, draftId, competencyId, copy }: ItemDraftToBegin): Promise<Origin> {
    if ([itemId, draftId, competencyId].filter(Boolean).length !== 1) throw new InvalidInput('A draft begins from a question, a draft or a competency.');
    if (itemId) return this.ofItem(viewer, itemId, copy);
    if (draftId) return this.ofDraft(viewer, draftId);
    if (!competencyId || !(await this.competencies.competencies(viewer)).has(competencyId)) throw new NotFound();
    const [first] = await this.taskKinds.all();
    return { competency: competencyId, written: blankItem(first?.id ?? ('' as TaskKindId)) };
  }

  private async ofItem(viewer: Viewer, id: ItemId, copy: boolean): Promise<Origin> {
    const item = await this.versions.latest(viewer, id);
    if (!item) throw new NotFound();
    // A copy is no variant of what it was copied from until its author says so.
    return copy ? { competency: item.competency, written: { ...takeUp(item), family: null } } : { competency: item.competency, written: takeUp(item), version: { itemId: id, baseVersion: item.version } };
  }

  private async ofDraft(viewer: Viewer, id: ItemDraftId): Promise<Origin> {
    const draft = await this.drafts.find(viewer, id);
    if (!draft) throw new NotFound();
    return { competency: draft.competency, written: draft.written };
  }
}
