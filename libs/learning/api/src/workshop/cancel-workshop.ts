import { Injectable } from '@nestjs/common';
import type { WorkshopId } from '@passerelle/kernel';
import { closedFor, type PlaceRefusal } from '@passerelle/learning-domain';
import { Clock, Transactions, type Viewer } from '@passerelle/platform-api';
import { Notices } from '@passerelle/trust-api';

import { OwnWorkshop } from './own-workshop.js';
import { WorkshopPlaces } from './workshop-places.js';
import { toldOf } from './workshop-told.js';
import { Workshops } from './workshops.js';

/** Cancels a workshop before it begins, with a reason; whoever it concerns is told. Cancelled again, it stays as it was. */
@Injectable()
export class CancelWorkshop {
  constructor(
    private readonly transactions: Transactions,
    private readonly own: OwnWorkshop,
    private readonly workshops: Workshops,
    private readonly places: WorkshopPlaces,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, id: WorkshopId, reason: string, idempotencyKey: string): Promise<{ readonly kind: 'WorkshopKept'; readonly id: WorkshopId } | PlaceRefusal> {
    return this.transactions.write(viewer, { name: 'cancelWorkshop', idempotencyKey }, async (): Promise<{ readonly kind: 'WorkshopKept'; readonly id: WorkshopId } | PlaceRefusal> => {
      const workshop = await this.own.lock(viewer, id);
      const now = this.clock.now();
      const closed = closedFor(workshop, now);
      if (closed) return closed.kind === 'WorkshopCancelled' ? { kind: 'WorkshopKept', id } : closed;
      await this.workshops.change(viewer, { ...workshop, cancelledAt: now, cancelReason: reason, changedAt: now, revision: workshop.revision + 1 });
      await this.notices.tell(viewer, { to: await this.places.concerned(viewer, id), kind: 'workshopCancelled', data: toldOf(workshop), once: id });
      return { kind: 'WorkshopKept', id };
    });
  }
}
