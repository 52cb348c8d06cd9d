import { Injectable } from '@nestjs/common';
import { daysAfter, type EmployeeId, quebecDay } from '@passerelle/kernel';
import { Clock, Transactions, type Viewer } from '@passerelle/platform-api';
import { Accounts } from '@passerelle/trust-api';
import { type HeldDays, type Movement, MOVEMENT_DAYS, movementsOf } from '@passerelle/workforce-domain';

import { Teams } from '../team/teams.js';

/** Somebody who came to a team, comes to it or leaves it. */
export interface TeamMovement extends Movement {
  readonly employeeId: EmployeeId;
  readonly firstName: string;
  readonly lastName: string;
  /** Whether they can sign in. */
  readonly hasAccount: boolean;
}

type HeldRow = Pick<TeamMovement, 'employeeId' | 'firstName' | 'lastName'> & HeldDays;

/** Who came to a team lately, who comes and who leaves soon, from the dates of assignments. */
@Injectable()
export class TeamMovements {
  constructor(
    private readonly transactions: Transactions,
    private readonly teams: Teams,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /** The nearest day first, then by name. @throws NotFound for a team that is not in the viewer's hands */
  async of(viewer: Viewer, managerId: EmployeeId | null): Promise<readonly TeamMovement[]> {
    const team = await this.teams.chosen(viewer, managerId);
    if (!team) return [];
    const today = quebecDay(this.clock.now());
    const held = Map.groupBy(await this.held(viewer, team.managerId, today), ({ employeeId }) => employeeId);
    const moving = [...held.values()].flatMap((rows) => rows.slice(0, 1).flatMap((person) => movementsOf(rows, today).map((movement) => ({ person, movement }))));
    const described = await Promise.all(
      moving.map(async ({ person: { employeeId, firstName, lastName }, movement }): Promise<TeamMovement> => {
        const account = await this.accounts.ofEmployee(viewer, employeeId);
        return { ...movement, employeeId, firstName, lastName, hasAccount: account?.state === 'active' };
      }),
    );
    return described.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  }

  /** Assignments of whoever reports to the manager that are not long over, by name; those of whoever stands in left out. */
  private async held(viewer: Viewer, managerId: EmployeeId, today: string): Promise<readonly HeldRow[]> {
    const statements = await this.transactions.in(viewer);
    return statements.query<HeldRow>(
      `select e.id as "employeeId", e.first_name as "firstName", e.last_name as "lastName", a.start_date::text as "startDate", a.end_date::text as "endDate"
       from workforce.employee e join workforce.assignment a on a.organization_id = e.organization_id and a.employee_id = e.id
       where e.organization_id = $1 and e.manager_id = $2 and e.id <> $3 and (a.end_date is null or a.end_date >= $4) order by e.last_name, e.first_name, e.id, a.start_date`,
      [viewer.organizationId, managerId, viewer.employeeId, daysAfter(today, -MOVEMENT_DAYS - 1)],
    );
  }
}
