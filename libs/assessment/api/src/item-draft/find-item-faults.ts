import { Injectable } from '@nestjs/common';
import { type BankFault, ideasOf, type ItemDraft, lintItem, pilotItem } from '@passerelle/assessment-domain';
import type { Viewer } from '@passerelle/platform-api';

import { Banks } from '../bank/banks.js';

/** What the linter says of a draft among the questions of its competency. */
@Injectable()
export class FindItemFaults {
  constructor(private readonly banks: Banks) {}

  async of(viewer: Viewer, draft: Pick<ItemDraft, 'itemId' | 'competency' | 'baseVersion' | 'written'>): Promise<readonly BankFault[]> {
    const { inForce, misconceptions } = await this.banks.current(viewer);
    const ofCompetency = <Thing extends { readonly competency: string }>(things: readonly Thing[]) => things.filter(({ competency }) => competency === draft.competency);
    return lintItem(pilotItem(draft, draft.baseVersion ?? 0), { items: ofCompetency(inForce), misconceptions: ofCompetency(misconceptions) }, ideasOf(draft));
  }
}
