import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { type EvidenceKind, routesFrom } from '@passerelle/competencies-domain';
import type { BilingualText, EmployeeId, EvidenceId } from '@passerelle/kernel';
import { BilingualTextType, CurrentViewer, NotFound, ReadWithItsHolder, Requires, Transactions, type Viewer } from '@passerelle/platform-api';
import { AccessLog, Accounts } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';
import { isUUID } from 'class-validator';

import { Frameworks } from '../framework/frameworks.js';
import { EvidenceKindEnum } from '../standing/standing.type.js';
import { RevokeEvidenceInput, RevokeEvidenceResult } from './revocation.type.js';
import { type IdentifiedEvidence, Revocations } from './revocations.js';
import { RevokeEvidenceOnRequest } from './revoke-evidence-on-request.js';

@ObjectType('IdentifiedEvidence', { description: 'A piece of evidence as it is told from the others: nothing in it tells a level.' })
@ReadWithItsHolder()
export class IdentifiedEvidenceType {
  @Field(() => ID) readonly id!: EvidenceId;
  @Field(() => EvidenceKindEnum) readonly kind!: EvidenceKind;
  @Field(() => BilingualTextType, { description: 'What was observed; without its result.' }) readonly title!: BilingualText;
  @Field(() => BilingualTextType, { description: 'The competency, under its name of today where it has one.' }) readonly competencyTitle!: BilingualText;
  @Field(() => Date) readonly observedAt!: Date;
  @Field(() => String, { nullable: true }) readonly recordedByName!: string | null;
  @Field(() => Date, { nullable: true }) readonly revokedAt!: Date | null;
}

@Resolver(() => IdentifiedEvidenceType)
export class IdentifiedEvidenceResolver {
  constructor(
    private readonly revocations: Revocations,
    private readonly frameworks: Frameworks,
    private readonly accounts: Accounts,
    private readonly accessLog: AccessLog,
    private readonly transactions: Transactions,
    private readonly revoke: RevokeEvidenceOnRequest,
    private readonly workforce: WorkforceReader,
  ) {}

  @Query(() => [IdentifiedEvidenceType], { description: 'The pieces of evidence about a person, the latest first, for whoever answers their lawful request; that they were listed is written in the log of accesses.' })
  @Requires('evidence:revoke-on-request')
  async evidenceAbout(@CurrentViewer() viewer: Viewer, @Args('employeeId', { type: () => ID }) employeeId: EmployeeId): Promise<IdentifiedEvidenceType[]> {
    if (!isUUID(employeeId) || !(await this.workforce.employee(viewer, employeeId))) throw new NotFound();
    const pieces = await this.revocations.identifiedOf(viewer, employeeId);
    const names = await this.accounts.namesOf(viewer, pieces.flatMap(({ recordedBy }) => recordedBy ?? []));
    const described = await Promise.all(pieces.map(async ({ recordedBy, ...piece }) => ({ ...piece, recordedByName: recordedBy ? (names.get(recordedBy) ?? null) : null, competencyTitle: await this.titleOf(viewer, piece) })));
    await this.transactions.close(viewer);
    // That there is none is learned too.
    await this.accessLog.record(viewer, 'privacyOfficer', [employeeId], 'evidenceList');
    return described;
  }

  @Mutation(() => RevokeEvidenceResult, { description: 'Revokes a piece at the lawful request of the person whom it is about, who is told.' })
  @Requires('evidence:revoke-on-request')
  revokeEvidenceOnRequest(@CurrentViewer() viewer: Viewer, @Args('input') input: RevokeEvidenceInput) {
    return this.revoke.run(viewer, input);
  }

  private async titleOf(viewer: Viewer, { competency, frameworkVersion }: Pick<IdentifiedEvidence, 'competency' | 'frameworkVersion'>): Promise<BilingualText> {
    const { byId, routes } = await this.frameworks.inForce(viewer);
    const [today] = routesFrom(routes(frameworkVersion), competency).flatMap(({ to }) => byId.get(to) ?? []);
    return today?.title ?? (await this.frameworks.nameIn(viewer, frameworkVersion, competency)) ?? { fr: competency, en: competency };
  }
}
