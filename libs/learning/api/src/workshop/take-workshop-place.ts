import { Injectable } from '@nestjs/common';
import type { WorkshopId } from '@passerelle/kernel';
import { type PlaceRefusal, takePlace } from '@passerelle/learning-domain';
import { Clock, Forbidden, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { WorkshopPlaces } from './workshop-places.js';
import { Workshops } from './workshops.js';

export type WorkshopPlaceOutcome = { readonly kind: 'WorkshopKept'; readonly id: WorkshopId } | PlaceRefusal;

/** Takes a place in a workshop that is open to the viewer or to which they are invited; when it is full, they wait in the order of their coming. */
@Injectable()
export class TakeWorkshopPlace {
  constructor(
    private readonly transactions: Transactions,
    private readonly workforce: WorkforceReader,
    private readonly workshops: Workshops,
    private readonly places: WorkshopPlaces,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, id: WorkshopId, idempotencyKey: string): Promise<WorkshopPlaceOutcome> {
    const { employeeId, accountId } = viewer;
    if (!employeeId) throw new Forbidden('Only employees take a place.');
    return this.transactions.write(viewer, { name: 'takeWorkshopPlace', idempotencyKey }, async (): Promise<WorkshopPlaceOutcome> => {
      const manager = await this.workforce.managerOf(viewer, employeeId);
      // Read after the lock: what somebody else has just taken counts.
      const locked = await this.workshops.lock(viewer, id);
      const workshop = locked && (await this.workshops.seen(viewer, manager?.id ?? null, id));
      if (!workshop?.isOpen) throw new NotFound();
      if (workshop.myState === 'seated' || workshop.myState === 'waiting') return { kind: 'WorkshopKept', id };
      const now = this.clock.now();
      const outcome = takePlace(workshop, await this.places.taken(viewer, id, workshop.seats), now);
      if (outcome.kind !== 'Seated' && outcome.kind !== 'Waiting') return outcome;
      const place = outcome.kind === 'Seated' ? ({ state: 'seated', seat: outcome.seat } as const) : ({ state: 'waiting', seat: null } as const);
      await this.places.arrive(viewer, id, workshop.seats, { employeeId, accountId, ...place }, now);
      return { kind: 'WorkshopKept', id };
    });
  }
}
