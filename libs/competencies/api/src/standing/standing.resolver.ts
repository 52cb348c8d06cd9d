import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { CompetencyId } from '@passerelle/kernel';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { SubmitSelfAssessment } from '../evidence/submit-self-assessment.js';
import { ChangeCompetencySharing } from '../sharing/change-competency-sharing.js';
import { describeStanding } from './describe-standing.js';
import { ChangeCompetencySharingInput, CompetencySharingChangedType, StandingType, SubmitSelfAssessmentInput, SubmitSelfAssessmentResult } from './standing.type.js';
import { Standings } from './standings.js';

@Resolver(() => StandingType)
export class StandingResolver {
  constructor(
    private readonly standings: Standings,
    private readonly submit: SubmitSelfAssessment,
    private readonly share: ChangeCompetencySharing,
  ) {}

  @Query(() => [StandingType], { description: 'Where the viewer stands in each competency that their job asks for, the most important first.' })
  @Requires('my-competencies:read')
  async myStandings(@CurrentViewer() viewer: Viewer) {
    return (await this.standings.mine(viewer)).map(describeStanding);
  }

  @Mutation(() => SubmitSelfAssessmentResult, { description: 'Writes what the viewer says of themselves, indicator by indicator.' })
  @Requires('self-assessment:create')
  async submitSelfAssessment(@CurrentViewer() viewer: Viewer, @Args('input') input: SubmitSelfAssessmentInput) {
    const outcome = await this.submit.run(viewer, input);
    return outcome.kind === 'ProfilingIsOff' ? { ...outcome, off: true } : { ...outcome, standing: await this.standing(viewer, input.competencyId) };
  }

  @Mutation(() => CompetencySharingChangedType, { description: 'Shares the viewer’s level in one competency with their manager, or stops.' })
  @Requires('sharing:change')
  async changeCompetencySharing(@CurrentViewer() viewer: Viewer, @Args('input') { competencyId, shared, idempotencyKey }: ChangeCompetencySharingInput) {
    await this.share.run(viewer, competencyId, shared, idempotencyKey);
    return { standing: await this.standing(viewer, competencyId) };
  }

  private async standing(viewer: Viewer, id: CompetencyId): Promise<StandingType | null> {
    const standing = (await this.standings.mine(viewer)).find(({ competency }) => competency.id === id);
    return standing ? describeStanding(standing) : null;
  }
}
