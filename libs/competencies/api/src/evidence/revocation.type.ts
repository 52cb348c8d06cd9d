import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type EvidenceKind, MINIMUM_REASON } from '@passerelle/competencies-domain';
import type { BilingualText, EvidenceId } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder, Trimmed } from '@passerelle/platform-api';
import { IsUUID, Length } from 'class-validator';

import { EvidenceKindEnum } from '../standing/standing.type.js';

@ObjectType('RevokedEvidence', { description: 'A piece of evidence that no longer counts, and why.' })
@ReadWithItsHolder()
export class RevokedEvidenceType {
  @Field(() => ID) readonly id!: EvidenceId;
  @Field(() => EvidenceKindEnum) readonly kind!: EvidenceKind;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => BilingualTextType) readonly detail!: BilingualText;
  @Field(() => Date) readonly observedAt!: Date;
  @Field({ description: 'In the words of whoever revoked it.' }) readonly reason!: string;
  @Field(() => Date) readonly revokedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Absent of what was revoked before names were kept.' }) readonly revokedByName!: string | null;
}

@ObjectType('EvidenceRevoked', { description: 'It no longer counts; levels are computed again.' })
@ReadWithItsHolder()
export class EvidenceRevokedType {
  @Field(() => ID) readonly id!: EvidenceId;
}

@ObjectType('EvidenceAlreadyRevoked', { description: 'It was revoked before; the first reason stands.' })
@ReadWithItsHolder()
export class EvidenceAlreadyRevokedType {
  @Field(() => ID) readonly id!: EvidenceId;
}

@ObjectType('NotYoursToRevoke', { description: 'What others observed is not revoked by whom it is about.' })
@ReadWithItsHolder()
export class NotYoursToRevokeType {
  @Field(() => ID) readonly id!: EvidenceId;
}

export const RevokeEvidenceResult = createUnionType({
  name: 'RevokeEvidenceResult',
  types: () => [EvidenceRevokedType, EvidenceAlreadyRevokedType, NotYoursToRevokeType] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@InputType()
export class RevokeEvidenceInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: EvidenceId;
  @Field({ description: 'What the person will read.' }) @Trimmed() @Length(MINIMUM_REASON, 1000) readonly reason!: string;
}
