import { Args, Query, Resolver } from '@nestjs/graphql';
import type { AssignmentTarget } from '@passerelle/learning-domain';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { AssigningReach } from './assigning-reach.js';
import { describeTarget } from './describe-assignment.js';
import { PathTargetType, TargetKindEnum } from './path-assignment.type.js';

@Resolver(() => PathTargetType)
export class PathTargetResolver {
  constructor(
    private readonly reach: AssigningReach,
    private readonly workforce: WorkforceReader,
  ) {}

  @Query(() => [PathTargetType], { description: 'Whom the viewer may assign a template to: of their own team, everything; of the organization, every family, and the people, units and roles whose name holds the words.' })
  @Requires('path-template:assign')
  async pathTargets(
    @CurrentViewer() viewer: Viewer,
    @Args('kind', { type: () => TargetKindEnum }) kind: AssignmentTarget['kind'],
    @Args('search', { type: () => String, defaultValue: '' }) search: string,
    @Args('forTeam', { type: () => Boolean, defaultValue: false }) forTeam: boolean,
  ): Promise<PathTargetType[]> {
    const scope = this.reach.scopeOf(viewer, forTeam);
    if (scope.managerId !== null) return (await this.workforce.groupsOf(viewer, kind, (await this.workforce.ownReports(viewer)).map(({ id }) => id))).map(describeTarget);
    // A planner of some units is offered nothing beyond them.
    const reached = scope.unitIds && (await this.workforce.membersOf(viewer, scope.unitIds.map((unitId) => ({ target: { kind: 'unit', unitId }, scope })))).flat();
    return (await this.workforce.searchGroups(viewer, kind, search, reached)).map(describeTarget);
  }

  @Query(() => [PathTargetType], { description: 'Job families for which a template may be written, by title.' })
  @Requires('path-template:write')
  async pathTemplateFamilies(@CurrentViewer() viewer: Viewer): Promise<PathTargetType[]> {
    const { language } = viewer;
    return (await this.workforce.searchGroups(viewer, 'family', '')).map(describeTarget).sort((a, b) => a.name[language].localeCompare(b.name[language], language));
  }
}
