import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { CompetencyId, JobFamilyId } from '@passerelle/kernel';
import { OccupationsReader } from '@passerelle/occupations-api';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { SubmitSelfAssessment } from '../evidence/submit-self-assessment.js';
import { ChangeCompetencySharing } from '../sharing/change-competency-sharing.js';
import { RoleTargetType } from '../team/team.type.js';
import { describeStanding } from './describe-standing.js';
import { ChangeCompetencySharingInput, CompetencySharingChangedType, StandingType, SubmitSelfAssessmentInput, SubmitSelfAssessmentResult } from './standing.type.js';
import { Standings } from './standings.js';

@Resolver(() => StandingType)
export class StandingResolver {
  constructor(
    private readonly standings: Standings,
    private readonly occupations: OccupationsReader,
    private readonly submit: SubmitSelfAssessment,
    private readonly share: ChangeCompetencySharing,
  ) {}

  @Query(() => [StandingType], { description: 'Where the viewer stands in each competency that their job asks for, or the role of one job family, the most important first.' })
  @Requires('my-competencies:read')
  async myStandings(@CurrentViewer() viewer: Viewer, @Args('familyId', { type: () => ID, nullable: true }) familyId: JobFamilyId | null = null) {
    return (await this.standings.mine(viewer, familyId)).map(describeStanding);
  }

  @Query(() => [RoleTargetType], { description: 'Job families whose role the viewer can hold their own levels against.' })
  @Requires('my-competencies:read')
  async myRoleTargets(@CurrentViewer() viewer: Viewer): Promise<RoleTargetType[]> {
    const families = await this.occupations.codes(viewer);
    return Promise.all(families.map(({ id }) => this.occupations.family(viewer, id)));
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
