import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Role } from '@passerelle/competencies-domain';
import { CurrentViewer, Requires, Transactions, type Viewer } from '@passerelle/platform-api';
import { AccessLog } from '@passerelle/trust-api';

import { RoleKindEnum } from '../standing/standing.type.js';
import { ReadTeam, type Team } from './read-team.js';
import { TeamType } from './team.type.js';

@Resolver(() => TeamType)
export class TeamResolver {
  constructor(
    private readonly readTeam: ReadTeam,
    private readonly accessLog: AccessLog,
    private readonly transactions: Transactions,
  ) {}

  @Query(() => TeamType, { description: 'The viewer’s direct reports against their role, today or transformed.' })
  @Requires('team:read')
  async team(@CurrentViewer() viewer: Viewer, @Args('role', { type: () => RoleKindEnum, defaultValue: 'transformed' }) role: Role): Promise<TeamType> {
    const team = await this.readTeam.run(viewer, role);
    await this.transactions.close(viewer);
    await this.accessLog.record(viewer, 'manager', team.members.filter(({ cells }) => cells.some(({ estimate }) => estimate)).map(({ employee }) => employee.id), 'team');
    return describeTeam(team);
  }
}

function describeTeam({ competencies, members }: Team): TeamType {
  return {
    competencies: [...competencies],
    members: members.map(({ employee, cells }) => ({
      employeeId: employee.id,
      firstName: employee.firstName,
      lastName: employee.lastName,
      cells: cells.map(({ required, shown, estimate }) => ({ required, status: shown, mean: estimate?.mean ?? null, low: estimate?.low ?? null, high: estimate?.high ?? null })),
    })),
  };
}
