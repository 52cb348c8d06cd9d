import { Injectable } from '@nestjs/common';
import type { WorkshopId } from '@passerelle/kernel';
import { closedFor, isMoved, type PlaceRefusal, planWorkshop, seatsToGive, type WorkshopPlan, type WorkshopPlanRefusal } from '@passerelle/learning-domain';
import { Clock, Transactions, type Viewer } from '@passerelle/platform-api';
import { Notices } from '@passerelle/trust-api';

import { OwnWorkshop } from './own-workshop.js';
import { PlanWorkshop } from './plan-workshop.js';
import { RemindWorkshop } from './remind-workshop.js';
import { WorkshopPlaces } from './workshop-places.js';
import { checkAudience } from './workshop-reach.js';
import { toldOf } from './workshop-told.js';
import { type PlannedWorkshop, Workshops } from './workshops.js';

export type ChangeWorkshopOutcome = { readonly kind: 'WorkshopKept'; readonly id: WorkshopId } | { readonly kind: 'TooFewSeats' } | WorkshopPlanRefusal | PlaceRefusal;

/** Changes what was planned, before it begins: who has a place keeps it, hears of a new time or place, and more seats go to those who wait. */
@Injectable()
export class ChangeWorkshop {
  constructor(
    private readonly transactions: Transactions,
    private readonly own: OwnWorkshop,
    private readonly plan: PlanWorkshop,
    private readonly workshops: Workshops,
    private readonly places: WorkshopPlaces,
    private readonly reminders: RemindWorkshop,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, id: WorkshopId, plan: WorkshopPlan, idempotencyKey: string): Promise<ChangeWorkshopOutcome> {
    return this.transactions.write(viewer, { name: 'changeWorkshop', idempotencyKey }, async (statements): Promise<ChangeWorkshopOutcome> => {
      const before = await this.own.lock(viewer, id);
      const now = this.clock.now();
      const closed = closedFor(before, now);
      if (closed) return closed;
      if (plan.audience !== before.audience) checkAudience(viewer, plan.audience);
      const decided = planWorkshop(plan, now);
      if (decided.kind !== 'MayBeHeld') return decided;
      await this.plan.checkServed(viewer, plan);
      const taken = await this.places.taken(viewer, id, plan.seats);
      if (taken.taken.length > plan.seats) return { kind: 'TooFewSeats' };
      if (plan.seats < before.seats) await this.places.renumber(viewer, id);
      const moved = isMoved(before, { ...plan, startsAt: decided.startsAt });
      const after: PlannedWorkshop = { ...before, ...plan, startsAt: decided.startsAt, managerId: plan.audience === 'team' ? (before.managerId ?? viewer.employeeId) : null, revision: before.revision + Number(moved), changedAt: now };
      await this.workshops.change(viewer, after);
      if (moved) await this.notices.tell(viewer, { to: await this.places.concerned(viewer, id), kind: 'workshopMoved', data: toldOf(after), once: `${id} ${after.revision}` });
      await this.giveSeats(viewer, after, now);
      await this.reminders.ask(statements, viewer.organizationId, after, now);
      return { kind: 'WorkshopKept', id };
    });
  }

  /** Gives the seats that are free to those who wait, and tells them. */
  async giveSeats(viewer: Viewer, workshop: PlannedWorkshop, now: Date): Promise<void> {
    const free = seatsToGive(await this.places.taken(viewer, workshop.id, workshop.seats));
    const seated = await this.places.seatFirst(viewer, workshop.id, free, now);
    if (seated.length > 0) await this.notices.tell(viewer, { to: seated, kind: 'workshopPlaceGiven', data: toldOf(workshop), once: `${workshop.id} ${now.toISOString()}` });
  }
}
