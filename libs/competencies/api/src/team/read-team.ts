import { Injectable } from '@nestjs/common';
import { type Competency, GAP_STATUSES, type GapStatus, gapStatus, type Importance, type Level, type Requirement, type Role, type StatusCounts } from '@passerelle/competencies-domain';
import { type CompetencyId, countVisible, type EmployeeId, type JobFamilyId } from '@passerelle/kernel';
import type { Viewer } from '@passerelle/platform-api';
import { ProfilingChoices } from '@passerelle/trust-api';
import { type CurrentAssignment, type Employee, type LedTeam, WorkforceReader } from '@passerelle/workforce-api';

import { type DatedLevel, Estimates } from '../estimate/estimates.js';
import { Frameworks } from '../framework/frameworks.js';
import { Standings } from '../standing/standings.js';

interface MemberCell {
  readonly required: Level;
  readonly importance: Importance;
  /** What the manager sees: not assessed and not shared look the same. */
  readonly shown: GapStatus;
  readonly estimate: DatedLevel | null;
}

export interface TeamMember {
  readonly employee: Employee;
  readonly assignments: readonly CurrentAssignment[];
  /** One a competency of the team; null where the member's role does not ask for it. */
  readonly cells: readonly (MemberCell | null)[];
}

export interface Team {
  /** In whose hands; null for a viewer who leads none. */
  readonly led: LedTeam | null;
  readonly members: readonly TeamMember[];
  readonly competencies: readonly { readonly competency: Competency; readonly asked: number; readonly highest: Level; readonly counts: StatusCounts | null }[];
}

/** What people are held against: their own role, or everybody against the one of a job family. */
export interface RoleCompared {
  readonly role: Role;
  readonly familyId: JobFamilyId | null;
  /** Whose team; null: the viewer's own, else the first for which they stand in. */
  readonly managerId: EmployeeId | null;
}

/** The people of a team that the viewer leads against their role, or a target role. Levels that a person does not share are never told apart from none. */
@Injectable()
export class ReadTeam {
  constructor(
    private readonly workforce: WorkforceReader,
    private readonly frameworks: Frameworks,
    private readonly standings: Standings,
    private readonly estimates: Estimates,
    private readonly profiling: ProfilingChoices,
  ) {}

  async run(viewer: Viewer, { role, familyId, managerId }: RoleCompared): Promise<Team> {
    const led = await this.workforce.teamChosen(viewer, managerId);
    const employees = led?.members ?? [];
    const ids = employees.map(({ id }) => id);
    const requirements = new Map(await Promise.all(ids.map(async (id) => [id, familyId ? (await this.frameworks.profile(viewer, familyId)).requirements : await this.standings.requirementsOf(viewer, id)] as const)));
    const columns = await this.columns(viewer, [...requirements.values()], role);
    const agreed = await this.profiling.employeesOn(viewer, ids);
    const levelOf = await this.estimates.seenByManager(viewer, [...agreed]);
    const members = await Promise.all(
      employees.map(async (employee): Promise<TeamMember> => {
        const asked = new Map((requirements.get(employee.id) ?? []).map((requirement) => [requirement.competency, requirement]));
        const cells = columns.map((competency) => this.cell(asked.get(competency.id), role, levelOf(employee.id, competency.id)));
        return { employee, assignments: await this.workforce.assignmentsOf(viewer, employee.id), cells };
      }),
    );
    return { led, members, competencies: columns.map((competency, index) => summarize(competency, members.flatMap(({ cells }) => cells[index] ?? []))) };
  }

  private cell(requirement: Requirement | undefined, role: Role, level: DatedLevel | null): MemberCell | null {
    const required = requirement?.[role];
    if (!required) return null;
    const shown = gapStatus(level, required);
    return { required, importance: requirement.importance, shown, estimate: shown === 'notAssessed' ? null : level };
  }

  /** Competencies that the members' roles ask for, those asked of most people first. */
  private async columns(viewer: Viewer, requirements: readonly (readonly Requirement[])[], role: Role): Promise<readonly Competency[]> {
    const { byId } = await this.frameworks.inForce(viewer);
    const weight = new Map<CompetencyId, number>();
    for (const requirement of requirements.flat()) if (requirement[role] > 0) weight.set(requirement.competency, (weight.get(requirement.competency) ?? 0) + requirement.importance);
    return [...weight].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).flatMap(([id]) => byId.get(id) ?? []);
  }
}

/** Counts of what the manager sees, and of nothing else: see `countVisible`. */
function summarize(competency: Competency, asked: readonly MemberCell[]) {
  const highest = asked.reduce<Level>((top, { required }) => (required > top ? required : top), 0);
  return { competency, asked: asked.length, highest, counts: countVisible(GAP_STATUSES, asked.map(({ shown }) => shown)) };
}
