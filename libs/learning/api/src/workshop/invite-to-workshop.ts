import { Injectable } from '@nestjs/common';
import type { EmployeeId, WorkshopId } from '@passerelle/kernel';
import { closedFor, type PlaceRefusal } from '@passerelle/learning-domain';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Accounts, Notices } from '@passerelle/trust-api';
import { type Colleague, WorkforceReader } from '@passerelle/workforce-api';

import { OwnWorkshop } from './own-workshop.js';
import { WorkshopPlaces } from './workshop-places.js';
import { hasTeam, mayOpenToAll } from './workshop-reach.js';
import { toldOf } from './workshop-told.js';

/** Invites people to a workshop: it gives no place, for that is theirs to take. A manager invites direct reports, a designer anybody. */
@Injectable()
export class InviteToWorkshop {
  constructor(
    private readonly transactions: Transactions,
    private readonly workforce: WorkforceReader,
    private readonly own: OwnWorkshop,
    private readonly places: WorkshopPlaces,
    private readonly accounts: Accounts,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, id: WorkshopId, employeeIds: readonly EmployeeId[], idempotencyKey: string): Promise<{ readonly kind: 'WorkshopKept'; readonly id: WorkshopId } | PlaceRefusal> {
    return this.transactions.write(viewer, { name: 'inviteToWorkshop', idempotencyKey }, async (): Promise<{ readonly kind: 'WorkshopKept'; readonly id: WorkshopId } | PlaceRefusal> => {
      const workshop = await this.own.lock(viewer, id);
      const now = this.clock.now();
      const closed = closedFor(workshop, now);
      if (closed) return closed;
      const wanted = [...new Set(employeeIds)];
      await this.checkReach(viewer, wanted);
      const accounts = await Promise.all(wanted.map((employeeId) => this.accounts.ofEmployee(viewer, employeeId)));
      const invited = await this.places.invite(viewer, id, workshop.seats, wanted.map((employeeId, index) => ({ employeeId, accountId: accounts[index]?.id ?? null })), now);
      const told = invited.flatMap((accountId) => accountId ?? []);
      if (told.length > 0) await this.notices.tell(viewer, { to: told, kind: 'workshopInvited', data: { ...toldOf(workshop), invitedBy: viewer.displayName }, once: `${id} ${now.toISOString()}` });
      return { kind: 'WorkshopKept', id };
    });
  }

  /** Those whom the viewer may invite, whose name holds every word, by name: twelve of everybody at most, fifty of a manager's direct reports, with or without words. */
  async candidates(viewer: Viewer, words: string): Promise<readonly Colleague[]> {
    if (mayOpenToAll(viewer) && words.trim().length > 1) return this.workforce.colleagues(viewer, words);
    return hasTeam(viewer) ? this.workforce.colleaguesAmong(viewer, (await this.workforce.ownReports(viewer)).map(({ id }) => id), words) : [];
  }

  private async checkReach(viewer: Viewer, employeeIds: readonly EmployeeId[]): Promise<void> {
    if (mayOpenToAll(viewer)) {
      const people = await Promise.all(employeeIds.map((id) => this.workforce.employee(viewer, id)));
      if (people.some((person) => person === null)) throw new NotFound('Some of these people are not here.');
      return;
    }
    const reports = new Set((await this.workforce.ownReports(viewer)).map(({ id }) => id));
    if (!employeeIds.every((id) => reports.has(id))) throw new NotFound('Some of these people do not report to you.');
  }
}
