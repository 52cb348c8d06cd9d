import { Injectable } from '@nestjs/common';
import { type ItemBeingWritten, ownItemId, writtenFaults } from '@passerelle/assessment-domain';
import { CompetenciesReader } from '@passerelle/competencies-api';
import type { CompetencyId, ItemDraftId, ItemId } from '@passerelle/kernel';
import { Clock, newId, Transactions, type Viewer } from '@passerelle/platform-api';

import { Banks } from '../bank/banks.js';
import type { OrganizationBank } from '../bank/organization-bank.js';
import { TaskKinds } from '../catalogue/task-kinds.js';
import { ItemDrafts } from '../item-draft/item-drafts.js';
import { type QtiFault, qtiFault } from './qti-fault.js';
import type { QtiItem } from './read-qti-item.js';
import { type QtiPackage, readQtiPackage } from './read-qti-package.js';
import { writtenOfQti } from './written-of-qti.js';

/** Drafts of one import. */
const MOST_DRAFTS = 300;

export type ImportQtiOutcome =
  | { readonly kind: 'QtiImported'; readonly draftIds: readonly ItemDraftId[]; readonly faults: readonly QtiFault[] }
  | Exclude<QtiPackage, { readonly kind: 'QtiPackage' }>;

interface Drafted {
  readonly itemId: ItemId | null;
  readonly competency: CompetencyId;
  readonly baseVersion: number | null;
  readonly written: ItemBeingWritten;
}

/** Makes drafts of the items of a QTI 3 package: next versions of those that the bank has, questions of their own of the others. */
@Injectable()
export class ImportQti {
  constructor(
    private readonly transactions: Transactions,
    private readonly banks: Banks,
    private readonly drafts: ItemDrafts,
    private readonly taskKinds: TaskKinds,
    private readonly competencies: CompetenciesReader,
    private readonly clock: Clock,
  ) {}

  /** @param competencyId of items that do not say theirs */
  async run(viewer: Viewer, { idempotencyKey, competencyId }: { readonly idempotencyKey: string; readonly competencyId: CompetencyId | null }, bytes: Buffer): Promise<ImportQtiOutcome> {
    const read = await readQtiPackage(bytes);
    if (read.kind !== 'QtiPackage') return read;
    if (read.items.length > MOST_DRAFTS) return { kind: 'ArchiveTooLarge' };
    const taskKinds = (await this.taskKinds.all()).map(({ id }) => id);
    return this.transactions.write(viewer, { name: 'importQti', idempotencyKey }, async (): Promise<ImportQtiOutcome> => {
      const named = await this.competencies.competencies(viewer);
      const bank = await this.banks.current(viewer);
      const [faults, draftIds]: [QtiFault[], ItemDraftId[]] = [[...read.faults], []];
      for (const item of read.items) {
        const competency = [item.competency, competencyId].find((one) => one !== null && named.has(one)) ?? null;
        const drafted = draftOf(item, competency, bank, writtenOfQti(item, bank.misconceptions, taskKinds));
        if ('why' in drafted) faults.push(drafted);
        else draftIds.push(await this.add(viewer, drafted));
      }
      return { kind: 'QtiImported', draftIds, faults };
    });
  }

  private async add(viewer: Viewer, { itemId, ...draft }: Drafted): Promise<ItemDraftId> {
    const id = newId<ItemDraftId>();
    await this.drafts.add(viewer, { id, itemId: itemId ?? ownItemId(draft.competency, id.slice(-8)), ...draft, at: this.clock.now() });
    return id;
  }
}

function draftOf({ identifier }: QtiItem, competency: CompetencyId | null, { inForce }: OrganizationBank, written: ItemBeingWritten): Drafted | QtiFault {
  const faults = writtenFaults(written);
  if (faults.length > 0) return qtiFault(identifier, 'NotWritable', faults.slice(0, 3).join(' ; '));
  const known = inForce.find(({ id }) => id === identifier);
  if (known) return { itemId: known.id, competency: known.competency, baseVersion: known.version, written };
  return competency ? { itemId: null, competency, baseVersion: null, written } : qtiFault(identifier, 'CompetencyUnsaid');
}
