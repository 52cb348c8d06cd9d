import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { routesFrom } from '@passerelle/competencies-domain';
import type { CompetencyId } from '@passerelle/kernel';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';
import { AccessLog, dataWords, roleWords } from '@passerelle/trust-api';

import { Frameworks } from '../framework/frameworks.js';
import { CompetencyViewType } from './competency-view.type.js';

@Resolver(() => CompetencyViewType)
export class CompetencyViewResolver {
  constructor(
    private readonly accessLog: AccessLog,
    private readonly frameworks: Frameworks,
  ) {}

  @Query(() => [CompetencyViewType], { description: 'Who saw the viewer’s level in one competency, under any name that it had, the latest first; the latest two hundred.' })
  @Requires('my-competencies:read')
  async myCompetencyViews(@CurrentViewer() viewer: Viewer, @Args('competencyId', { type: () => ID }) competencyId: CompetencyId): Promise<CompetencyViewType[]> {
    if (!viewer.employeeId) return [];
    const views = await this.accessLog.shownOf(viewer, viewer.employeeId, await this.namesOf(viewer, competencyId));
    return views.map(({ role, interimFor, what, ...view }) => ({ ...view, whoRole: roleWords(role, interimFor), what: dataWords(what) }));
  }

  /** What it was called in each version: what was seen of it then was seen of it. */
  private async namesOf(viewer: Viewer, competencyId: CompetencyId): Promise<readonly CompetencyId[]> {
    const { version, routes } = await this.frameworks.inForce(viewer);
    const older = Array.from({ length: Math.max(0, version - 1) }, (_, place) => routes(place + 1)).flatMap((since) => [...since.keys()].filter((from) => routesFrom(since, from).some(({ to }) => to === competencyId)));
    return [...new Set([competencyId, ...older])];
  }
}
