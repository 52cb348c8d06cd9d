import { Injectable } from '@nestjs/common';
import type { BilingualText, DisclosedCount, EmployeeId, JobFamilyId } from '@passerelle/kernel';
import type { Viewer } from '@passerelle/platform-api';

import { type Colleague, Colleagues } from './colleague/colleagues.js';
import { type CurrentAssignment, type Employee, Employees } from './employee/employees.js';
import { GroupTargets, type NamedTarget } from './group/group-targets.js';
import { type GroupTarget, type PeopleGroup, PeopleGroups } from './group/people-groups.js';
import { type LedTeam, Teams } from './team/teams.js';

/** What other contexts read of people and what they do. */
@Injectable()
export class WorkforceReader {
  constructor(
    private readonly employees: Employees,
    private readonly teams: Teams,
    private readonly colleagueSearch: Colleagues,
    private readonly groups: PeopleGroups,
    private readonly targets: GroupTargets,
  ) {}

  assignmentsOf(viewer: Viewer, employeeId: EmployeeId): Promise<readonly CurrentAssignment[]> {
    return this.employees.assignmentsOf(viewer, employeeId);
  }

  /** Every team in the viewer's hands today: see `Teams`. */
  teamsLed(viewer: Viewer): Promise<readonly LedTeam[]> {
    return this.teams.led(viewer);
  }

  /** The viewer's own direct reports today, in the order of their names: what an interim does not pass on asks here. */
  async ownReports(viewer: Viewer): Promise<readonly Employee[]> {
    return (await this.teams.led(viewer)).find(({ standIn }) => standIn === null)?.members ?? [];
  }

  /** The team of that manager, if it is in the viewer's hands today. @throws NotFound when it is not */
  teamChosen(viewer: Viewer, managerId: EmployeeId | null): Promise<LedTeam | null> {
    return this.teams.chosen(viewer, managerId);
  }

  /** The team by which the viewer may act about that person today, or null. */
  teamOver(viewer: Viewer, employeeId: EmployeeId): Promise<LedTeam | null> {
    return this.teams.over(viewer, employeeId);
  }

  managerOf(viewer: Viewer, employeeId: EmployeeId): Promise<Employee | null> {
    return this.employees.managerOf(viewer, employeeId);
  }

  /** First and last name; empty for nobody of the organization. */
  nameOf(viewer: Viewer, employeeId: EmployeeId): Promise<string> {
    return this.employees.nameOf(viewer, employeeId);
  }

  /** People with an assignment today whose name holds every word, by name, twelve at most; nobody without words. Never the viewer. */
  colleagues(viewer: Viewer, words: string): Promise<readonly Colleague[]> {
    return this.colleagueSearch.search(viewer, words);
  }

  /** Of these people, those with an assignment today, by name, fifty at most; with words, those whose name holds them. Never the viewer. */
  colleaguesAmong(viewer: Viewer, ids: readonly EmployeeId[], words: string): Promise<readonly Colleague[]> {
    return this.colleagueSearch.among(viewer, ids, words);
  }

  /** The employee's name, or null where the organization knows nobody by that id. */
  employee(viewer: Viewer, id: EmployeeId): Promise<Employee | null> {
    return this.employees.find(viewer, id);
  }

  /** Who is of each group today: see `PeopleGroups`. */
  membersOf(viewer: Viewer, groups: readonly PeopleGroup[], among: readonly EmployeeId[] | null = null): Promise<readonly (readonly EmployeeId[])[]> {
    return this.groups.members(viewer, groups, among);
  }

  /** How many people are of a group today, as it may be shown: see `PeopleGroups`. */
  countOf(viewer: Viewer, group: PeopleGroup): Promise<DisclosedCount> {
    return this.groups.count(viewer, group);
  }

  /** Groups that somebody may name, of the whole organization or of these people: see `GroupTargets`. */
  searchGroups(viewer: Viewer, kind: GroupTarget['kind'], words: string, among: readonly EmployeeId[] | null = null): Promise<readonly NamedTarget[]> {
    return this.targets.search(viewer, kind, words, among);
  }

  /** Groups in which these people are today. */
  groupsOf(viewer: Viewer, kind: GroupTarget['kind'], employeeIds: readonly EmployeeId[]): Promise<readonly NamedTarget[]> {
    return this.targets.ofPeople(viewer, kind, employeeIds);
  }

  /** Groups by their names; those that are no longer there are left out. */
  namedGroups(viewer: Viewer, targets: readonly GroupTarget[]): Promise<readonly NamedTarget[]> {
    return this.targets.named(viewer, targets);
  }

  /** What each job family of the organization is called. */
  familyTitles(viewer: Viewer): Promise<ReadonlyMap<JobFamilyId, BilingualText>> {
    return this.targets.familyTitles(viewer);
  }
}
