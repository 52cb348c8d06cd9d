import { Injectable } from '@nestjs/common';
import type { EmployeeId } from '@passerelle/kernel';
import { NotFound, type StandIn, type Viewer } from '@passerelle/platform-api';

import { type Employee, Employees } from '../employee/employees.js';

/** A team in the viewer's hands today: their own, or that of a manager for whom they stand in. */
export interface LedTeam {
  readonly managerId: EmployeeId;
  /** Absent for the viewer's own team. */
  readonly standIn: StandIn | null;
  /** In the order of their names. Whoever stands in is never of it: nobody is their own manager. */
  readonly members: readonly Employee[];
}

/**
 * The teams that a viewer leads. Every operation on a team asks here for whom it acts, and nowhere else: what is open to a
 * manager is open to whoever stands in for them, today, and to nobody they would name in turn.
 */
@Injectable()
export class Teams {
  constructor(private readonly employees: Employees) {}

  private readonly known = new WeakMap<Viewer, Promise<readonly LedTeam[]>>();

  /** Own team first, then the others by their manager's name. One statement, whatever their number; kept for the life of the viewer. */
  async led(viewer: Viewer): Promise<readonly LedTeam[]> {
    const known = this.known.get(viewer) ?? this.look(viewer);
    this.known.set(viewer, known);
    return known;
  }

  /**
   * The team of that manager, or, for none, the viewer's own, else the first for which they stand in.
   * @throws NotFound for a team that is not in the viewer's hands today
   */
  async chosen(viewer: Viewer, managerId: EmployeeId | null): Promise<LedTeam | null> {
    const teams = await this.led(viewer);
    if (managerId === null) return teams[0] ?? null;
    const team = teams.find((one) => one.managerId === managerId);
    if (!team) throw new NotFound('This team is not in your hands today.');
    return team;
  }

  /** The team by which the viewer may act about that person today, or null. */
  async over(viewer: Viewer, employeeId: EmployeeId): Promise<LedTeam | null> {
    return (await this.led(viewer)).find(({ members }) => members.some(({ id }) => id === employeeId)) ?? null;
  }

  private async look(viewer: Viewer): Promise<readonly LedTeam[]> {
    const { employeeId } = viewer;
    if (!employeeId) return [];
    const own = viewer.grants.some(({ role }) => role === 'manager') ? [{ managerId: employeeId, standIn: null }] : [];
    const heads = [...own, ...viewer.standsInFor.map((standIn) => ({ managerId: standIn.managerId, standIn }))];
    const reports = await this.employees.reportsOf(viewer, heads.map(({ managerId }) => managerId));
    return heads.map((head) => ({ ...head, members: (reports.get(head.managerId) ?? []).filter(({ id }) => id !== employeeId) }));
  }
}
