import { Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';
import { Interims } from '@passerelle/trust-api';

import { Employees } from '../employee/employees.js';
import { LedTeamType, StandInOfManagerType } from './led-team.type.js';
import { Teams } from './teams.js';

@Resolver(() => LedTeamType)
export class LedTeamResolver {
  constructor(
    private readonly teams: Teams,
    private readonly employees: Employees,
    private readonly interims: Interims,
  ) {}

  @Query(() => [LedTeamType], { description: 'Teams in the viewer’s hands today, their own first.' })
  @Requires('team:read')
  async myTeams(@CurrentViewer() viewer: Viewer): Promise<LedTeamType[]> {
    return (await this.teams.led(viewer)).map(({ managerId, standIn }) => ({ managerId, interimFor: standIn?.managerName ?? null, until: standIn?.until ?? null }));
  }

  @Query(() => [StandInOfManagerType], { description: 'Who stands in for the viewer’s manager, or will, the first to start first: they see what the viewer shares with their manager.' })
  @Requires('my-job:read')
  async standInsOfMyManager(@CurrentViewer() viewer: Viewer): Promise<StandInOfManagerType[]> {
    const manager = viewer.employeeId && (await this.employees.managerOf(viewer, viewer.employeeId));
    const standing = manager ? await this.interims.standing(viewer, manager.id) : [];
    return standing.filter(({ delegateId }) => delegateId !== viewer.employeeId).map(({ delegateName, startsOn, endsOn }) => ({ name: delegateName, startsOn, endsOn }));
  }
}
