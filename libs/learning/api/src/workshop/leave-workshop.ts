import { Injectable } from '@nestjs/common';
import type { WorkshopId } from '@passerelle/kernel';
import { closedFor } from '@passerelle/learning-domain';
import { Clock, Forbidden, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { ChangeWorkshop } from './change-workshop.js';
import type { WorkshopPlaceOutcome } from './take-workshop-place.js';
import { WorkshopPlaces } from './workshop-places.js';
import { Workshops } from './workshops.js';

/** Gives back a place, leaves the line or declines an invitation; the place goes to the first who waits. */
@Injectable()
export class LeaveWorkshop {
  constructor(
    private readonly transactions: Transactions,
    private readonly workshops: Workshops,
    private readonly places: WorkshopPlaces,
    private readonly changes: ChangeWorkshop,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, id: WorkshopId, idempotencyKey: string): Promise<WorkshopPlaceOutcome> {
    const { employeeId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees have a place.');
    return this.transactions.write(viewer, { name: 'leaveWorkshop', idempotencyKey }, async (): Promise<WorkshopPlaceOutcome> => {
      const workshop = await this.workshops.lock(viewer, id);
      const place = workshop && (await this.places.find(viewer, id, employeeId));
      if (!workshop || !place) throw new NotFound();
      if (place.state === 'withdrawn' || place.state === 'declined') return { kind: 'WorkshopKept', id };
      const now = this.clock.now();
      const closed = closedFor(workshop, now);
      if (closed) return closed;
      await this.places.leave(viewer, id, employeeId, place.state === 'invited' ? 'declined' : 'withdrawn', now);
      if (place.state === 'seated') await this.changes.giveSeats(viewer, workshop, now);
      return { kind: 'WorkshopKept', id };
    });
  }
}
