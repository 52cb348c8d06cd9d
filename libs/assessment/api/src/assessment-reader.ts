import { Injectable } from '@nestjs/common';
import type { CompetencyId, ItemId } from '@passerelle/kernel';
import type { Viewer } from '@passerelle/platform-api';

import { Banks } from './bank/banks.js';
import type { OrganizationBank } from './bank/organization-bank.js';
import { Sittings } from './sitting/sittings.js';

/** What other contexts read of the bank, and of what a diagnostic asked of the viewer. */
@Injectable()
export class AssessmentReader {
  constructor(
    private readonly banks: Banks,
    private readonly sittings: Sittings,
  ) {}

  /** The bank as it is today; version 0, and empty, where the organization has none. */
  currentBank(viewer: Viewer): Promise<OrganizationBank> {
    return this.banks.current(viewer);
  }

  bankAt(viewer: Viewer, version: number): Promise<OrganizationBank> {
    return this.banks.at(viewer, version);
  }

  /** Items that a diagnostic asked of the viewer about these competencies. */
  askedInDiagnostics(viewer: Viewer, competencies: readonly CompetencyId[]): Promise<ReadonlySet<ItemId>> {
    return this.sittings.seenItems(viewer, competencies);
  }
}
