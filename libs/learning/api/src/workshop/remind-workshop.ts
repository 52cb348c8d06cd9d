import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { OrganizationId, WorkshopId } from '@passerelle/kernel';
import { quebecTimeOf, reminderOf, type Workshop } from '@passerelle/learning-domain';
import { Clock, Jobs, type JobSubject, type Statements, Transactions } from '@passerelle/platform-api';
import { Notices } from '@passerelle/trust-api';

import { WorkshopPlaces } from './workshop-places.js';
import { toldOf } from './workshop-told.js';
import { Workshops } from './workshops.js';

/** Reminds those who have a place; its subject is the workshop. */
export const WORKSHOP_REMINDER_JOB = 'remind-workshop';

/** Reminds people of a workshop the working day before it; once a date, however often the job runs. */
@Injectable()
export class RemindWorkshop implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly workshops: Workshops,
    private readonly places: WorkshopPlaces,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define(WORKSHOP_REMINDER_JOB, (subject) => this.remind(subject));
  }

  /** Asks for the reminder of that date, in the transaction under way; too late for one, nothing is asked. */
  async ask(statements: Statements, organizationId: OrganizationId, { id, startsAt }: Pick<Workshop, 'id' | 'startsAt'>, now: Date): Promise<void> {
    const at = reminderOf(startsAt);
    if (at > now) await this.jobs.enqueue(statements, WORKSHOP_REMINDER_JOB, { organizationId, subjectId: id }, at);
  }

  /** Does nothing for a workshop that was cancelled, or moved since to a later day, whose own reminder will come. */
  async remind({ organizationId, subjectId }: JobSubject): Promise<void> {
    await this.transactions.writeFor(organizationId, async (statements) => {
      const workshop = await this.workshops.findFor(statements, organizationId, subjectId as WorkshopId);
      const now = this.clock.now();
      if (!workshop || workshop.cancelledAt || workshop.startsAt <= now || reminderOf(workshop.startsAt) > now) return;
      const to = await this.places.seatedFor(statements, organizationId, workshop.id);
      if (to.length > 0) await this.notices.tellFor(statements, organizationId, { to, kind: 'workshopReminder', data: toldOf(workshop), once: `${workshop.id} ${quebecTimeOf(workshop.startsAt).day}` });
    });
  }
}
