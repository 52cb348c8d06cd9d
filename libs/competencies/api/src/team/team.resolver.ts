import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Role } from '@passerelle/competencies-domain';
import type { EmployeeId, JobFamilyId } from '@passerelle/kernel';
import { OccupationsReader } from '@passerelle/occupations-api';
import { CurrentViewer, Requires, Transactions, type Viewer } from '@passerelle/platform-api';
import { AccessLog, type ShownThings } from '@passerelle/trust-api';

import { RoleKindEnum } from '../standing/standing.type.js';
import { ReadTeam, type Team } from './read-team.js';
import { RoleTargetType, TeamType } from './team.type.js';

@Resolver(() => TeamType)
export class TeamResolver {
  constructor(
    private readonly readTeam: ReadTeam,
    private readonly occupations: OccupationsReader,
    private readonly accessLog: AccessLog,
    private readonly transactions: Transactions,
  ) {}

  @Query(() => TeamType, { description: 'The people of a team in the viewer’s hands against their role, today or transformed; or all of them against that of one job family.' })
  @Requires('team:read')
  async team(
    @CurrentViewer() viewer: Viewer,
    @Args('role', { type: () => RoleKindEnum, defaultValue: 'transformed' }) role: Role,
    @Args('familyId', { type: () => ID, nullable: true }) familyId: JobFamilyId | null = null,
    @Args('managerId', { type: () => ID, nullable: true, description: 'Whose team, as `myTeams` names it; absent: the viewer’s own, else the first for which they stand in.' }) managerId: EmployeeId | null = null,
  ): Promise<TeamType> {
    const team = await this.readTeam.run(viewer, { role, familyId, managerId });
    await this.transactions.close(viewer);
    await this.accessLog.recordShown(viewer, 'manager', shownIn(team), 'team', team.led?.standIn?.interimId);
    return describeTeam(team);
  }

  @Query(() => [RoleTargetType], { description: 'Job families whose role a team can be held against.' })
  @Requires('team:read')
  async roleTargets(@CurrentViewer() viewer: Viewer): Promise<RoleTargetType[]> {
    const families = await this.occupations.codes(viewer);
    return Promise.all(families.map(({ id }) => this.occupations.family(viewer, id)));
  }
}

/** The competencies of which the viewer sees a level, of each member. */
function shownIn({ competencies, members }: Team): ShownThings {
  return new Map(members.map(({ employee, cells }) => [employee.id, cells.flatMap((cell, place) => (cell?.estimate ? (competencies[place]?.competency.id ?? []) : []))]));
}

function describeTeam({ led, competencies, members }: Team): TeamType {
  return {
    managerId: led?.managerId ?? null,
    interimFor: led?.standIn?.managerName ?? null,
    competencies: [...competencies],
    members: members.map(({ employee, assignments, cells }) => ({
      employeeId: employee.id,
      firstName: employee.firstName,
      lastName: employee.lastName,
      familyIds: [...new Set(assignments.map(({ familyId }) => familyId))],
      unitNames: [...new Set(assignments.map(({ unitName }) => unitName))],
      cells: cells.map((cell) => cell && { required: cell.required, status: cell.shown, mean: cell.estimate?.mean ?? null, low: cell.estimate?.low ?? null, high: cell.estimate?.high ?? null, freshAt: cell.estimate?.freshAt ?? null }),
    })),
  };
}
