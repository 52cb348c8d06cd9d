import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BilingualText, CourseId, CredentialId, EnrolmentId } from '@passerelle/kernel';
import { BilingualTextType, ForEverybody, ReadWithItsHolder, Trimmed } from '@passerelle/platform-api';
import { IsBoolean, IsUUID, Length } from 'class-validator';

@ObjectType('Credential', { description: 'An attestation of the viewer’s: what held the day it was issued.' })
@ReadWithItsHolder()
export class CredentialType {
  @Field(() => ID) readonly id!: CredentialId;
  @Field({ description: 'Names the attestation to whoever verifies it.' }) readonly code!: string;
  @Field() readonly holderName!: string;
  @Field(() => BilingualTextType) readonly organizationName!: BilingualText;
  @Field(() => ID) readonly courseId!: CourseId;
  @Field(() => BilingualTextType) readonly courseTitle!: BilingualText;
  @Field(() => Int) readonly courseVersion!: number;
  @Field(() => Int) readonly durationMinutes!: number;
  @Field(() => [BilingualTextType], { description: 'Competencies that the final quiz assessed.' }) readonly assessed!: readonly BilingualText[];
  @Field(() => Date) readonly issuedAt!: Date;
  @Field({ description: 'Whether anybody who has the code may verify it.' }) readonly verifiable!: boolean;
  @Field(() => Date, { nullable: true }) readonly revokedAt!: Date | null;
  @Field(() => String, { nullable: true }) readonly revocationReason!: string | null;
}

@ObjectType('CredentialIssued')
@ReadWithItsHolder()
export class CredentialIssuedType {
  @Field(() => CredentialType) readonly credential!: CredentialType;
}

@ObjectType('CourseNotCompleted', { description: 'An activity or the final quiz is still to do.' })
@ReadWithItsHolder()
export class CourseNotCompletedType {
  @Field(() => Int) readonly minutesLeft!: number;
}

export const IssueCredentialResult = createUnionType({ name: 'IssueCredentialResult', types: () => [CredentialIssuedType, CourseNotCompletedType] as const, resolveType: ({ kind }: { kind: string }) => kind });

@ObjectType('CredentialVerificationChosen')
@ReadWithItsHolder()
export class CredentialVerificationChosenType {
  @Field(() => CredentialType) readonly credential!: CredentialType;
}

@ObjectType('CredentialHolds', { description: 'The attestation exists and holds.' })
@ForEverybody()
export class CredentialHoldsType {
  @Field() readonly holderName!: string;
  @Field(() => BilingualTextType) readonly organizationName!: BilingualText;
  @Field(() => BilingualTextType) readonly courseTitle!: BilingualText;
  @Field(() => Date) readonly issuedAt!: Date;
}

@ObjectType('CredentialRevoked', { description: 'The attestation was issued, and no longer holds.' })
@ForEverybody()
export class CredentialRevokedType extends CredentialHoldsType {
  @Field(() => Date) readonly revokedAt!: Date;
}

@ObjectType('CredentialUnknown', { description: 'No attestation that is shown has this code.' })
@ForEverybody()
export class CredentialUnknownType {
  @Field() readonly code!: string;
}

@ObjectType('VerificationThrottled', { description: 'Too many verifications from one address.' })
@ForEverybody()
export class VerificationThrottledType {
  @Field(() => Int) readonly retryAfterMinutes!: number;
}

export const VerifyCredentialResult = createUnionType({ name: 'VerifyCredentialResult', types: () => [CredentialHoldsType, CredentialRevokedType, CredentialUnknownType, VerificationThrottledType] as const, resolveType: ({ kind }: { kind: string }) => kind });

@ObjectType('CredentialWithdrawn', { description: 'The attestation no longer holds; its holder was told why.' })
@ReadWithItsHolder()
export class CredentialWithdrawnType {
  @Field() readonly code!: string;
}

@ObjectType('CredentialAlreadyWithdrawn', { description: 'It was revoked before; that reason stands.' })
@ReadWithItsHolder()
export class CredentialAlreadyWithdrawnType {
  @Field() readonly code!: string;
}

export const RevokeCredentialResult = createUnionType({ name: 'RevokeCredentialResult', types: () => [CredentialWithdrawnType, CredentialAlreadyWithdrawnType] as const, resolveType: ({ kind }: { kind: string }) => kind });

@InputType()
export class IssueCredentialInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly enrolmentId!: EnrolmentId;
}

@InputType()
export class ChooseCredentialVerificationInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: CredentialId;
  @Field() @IsBoolean() readonly verifiable!: boolean;
}

@InputType()
export class RevokeCredentialInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field() @Length(1, 60) readonly code!: string;
  @Field({ description: 'Read by the holder.' }) @Trimmed() @Length(10, 1000) readonly reason!: string;
}
