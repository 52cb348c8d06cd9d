import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { routesFrom } from '@passerelle/competencies-domain';
import type { CompetencyId } from '@passerelle/kernel';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { Frameworks } from '../framework/frameworks.js';
import { RevokedEvidenceType, RevokeEvidenceInput, RevokeEvidenceResult } from './revocation.type.js';
import { Revocations } from './revocations.js';
import { RevokeEvidence } from './revoke-evidence.js';

@Resolver(() => RevokedEvidenceType)
export class RevocationResolver {
  constructor(
    private readonly revocations: Revocations,
    private readonly frameworks: Frameworks,
    private readonly revoke: RevokeEvidence,
  ) {}

  @Query(() => [RevokedEvidenceType], { description: 'What no longer counts in the viewer’s level of one competency, the latest revoked first.' })
  @Requires('my-competencies:read')
  async myRevokedEvidence(@CurrentViewer() viewer: Viewer, @Args('competencyId', { type: () => ID }) competencyId: CompetencyId): Promise<RevokedEvidenceType[]> {
    if (!viewer.employeeId) return [];
    const { routes } = await this.frameworks.inForce(viewer);
    const revoked = await this.revocations.of(viewer, viewer.employeeId);
    return revoked
      .filter(({ competency, frameworkVersion }) => routesFrom(routes(frameworkVersion), competency).some(({ to }) => to === competencyId))
      .map(({ observation: { title, detail }, ...piece }) => ({ ...piece, title, detail }));
  }

  @Mutation(() => RevokeEvidenceResult, { description: 'Takes a piece of evidence out of the computation, with a reason: one’s own self-assessment, or a validation that one gave.' })
  @Requires('evidence:revoke')
  revokeEvidence(@CurrentViewer() viewer: Viewer, @Args('input') input: RevokeEvidenceInput) {
    return this.revoke.run(viewer, input);
  }
}
