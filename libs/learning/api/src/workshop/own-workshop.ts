import { Injectable } from '@nestjs/common';
import type { WorkshopId } from '@passerelle/kernel';
import { NotFound, type Viewer } from '@passerelle/platform-api';

import { type PlannedWorkshop, Workshops } from './workshops.js';

/** The workshop of whoever planned it, which stays as it is until the transaction ends. */
@Injectable()
export class OwnWorkshop {
  constructor(private readonly workshops: Workshops) {}

  /** @throws NotFound for what the viewer did not plan */
  async lock(viewer: Viewer, id: WorkshopId): Promise<PlannedWorkshop> {
    const workshop = await this.workshops.lock(viewer, id);
    if (!workshop || workshop.plannedBy !== viewer.accountId) throw new NotFound();
    return workshop;
  }
}
