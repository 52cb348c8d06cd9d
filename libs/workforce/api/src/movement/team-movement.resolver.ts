import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { EmployeeId } from '@passerelle/kernel';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { TeamMovementType } from './team-movement.type.js';
import { TeamMovements } from './team-movements.js';

@Resolver(() => TeamMovementType)
export class TeamMovementResolver {
  constructor(private readonly movements: TeamMovements) {}

  @Query(() => [TeamMovementType], { description: 'Who came to a team in the viewer’s hands, who comes and who leaves, by day.' })
  @Requires('team:read')
  teamMovements(@CurrentViewer() viewer: Viewer, @Args('managerId', { type: () => ID, nullable: true, description: 'Whose team, as `myTeams` names it.' }) managerId: EmployeeId | null = null) {
    return this.movements.of(viewer, managerId);
  }
}
