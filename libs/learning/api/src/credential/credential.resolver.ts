import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentExchange, CurrentViewer, type Exchange, ForEverybody, NotFound, Requires, type Viewer } from '@passerelle/platform-api';

import { EnrolmentType } from '../enrolment/enrolment.type.js';
import { Enrolments } from '../enrolment/enrolments.js';
import { ChooseCredentialVerification } from './choose-credential-verification.js';
import { ChooseCredentialVerificationInput, CredentialType, CredentialVerificationChosenType, IssueCredentialInput, IssueCredentialResult, RevokeCredentialInput, RevokeCredentialResult, VerifyCredentialResult } from './credential.type.js';
import { Credentials } from './credentials.js';
import { IssueCredential } from './issue-credential.js';
import { RevokeCredential } from './revoke-credential.js';
import { VerifyCredential } from './verify-credential.js';

/** Longer than any code that was issued, however it is spaced out. */
const LONGEST_CODE = 60;

@Resolver(() => EnrolmentType)
export class CredentialResolver {
  constructor(
    private readonly credentials: Credentials,
    private readonly enrolments: Enrolments,
    private readonly issue: IssueCredential,
    private readonly choose: ChooseCredentialVerification,
    private readonly revoke: RevokeCredential,
    private readonly verify: VerifyCredential,
  ) {}

  @Query(() => VerifyCredentialResult, { description: 'What holds of an attestation, for whoever has its code.' })
  @ForEverybody()
  verifyCredential(@Args('code') code: string, @CurrentExchange() { req }: Exchange) {
    return this.verify.run(code.slice(0, LONGEST_CODE), req.ip ?? '');
  }

  @Query(() => [CredentialType], { description: 'The viewer’s attestations, newest first.' })
  @Requires('progress:write')
  myCredentials(@CurrentViewer() viewer: Viewer) {
    return this.credentials.mine(viewer);
  }

  @ResolveField(() => CredentialType, { nullable: true, description: 'The attestation of the course, once it was issued.' })
  credential(@CurrentViewer() viewer: Viewer, @Parent() { courseId }: EnrolmentType) {
    return this.credentials.ofCourse(viewer, courseId);
  }

  @Mutation(() => IssueCredentialResult, { description: 'Attests that the viewer completed a course; once, however often it is asked.' })
  @Requires('progress:write')
  async issueCredential(@CurrentViewer() viewer: Viewer, @Args('input') { enrolmentId, idempotencyKey }: IssueCredentialInput) {
    const outcome = await this.issue.run(viewer, enrolmentId, idempotencyKey);
    if (outcome.kind === 'CourseNotCompleted') return outcome;
    const enrolment = await this.enrolments.findMine(viewer, outcome.enrolmentId);
    return { kind: outcome.kind, credential: enrolment && (await this.credentials.ofCourse(viewer, enrolment.courseId)) };
  }

  @Mutation(() => CredentialVerificationChosenType, { description: 'Lets anybody who has the code verify an attestation of the viewer’s, or no longer.' })
  @Requires('progress:write')
  async chooseCredentialVerification(@CurrentViewer() viewer: Viewer, @Args('input') input: ChooseCredentialVerificationInput) {
    const { id } = await this.choose.run(viewer, input);
    const credential = (await this.credentials.mine(viewer)).find((one) => one.id === id);
    if (!credential) throw new NotFound();
    return { credential };
  }

  @Mutation(() => RevokeCredentialResult, { description: 'Revokes an attestation that was issued by mistake, with a reason that its holder reads.' })
  @Requires('credential:revoke')
  async revokeCredential(@CurrentViewer() viewer: Viewer, @Args('input') input: RevokeCredentialInput) {
    const { kind } = await this.revoke.run(viewer, input);
    return { kind, code: input.code };
  }
}
