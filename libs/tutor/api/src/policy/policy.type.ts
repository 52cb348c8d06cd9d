import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BilingualText, PolicyId } from '@passerelle/kernel';
import { BilingualTextInput, BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';
import { POLICY_FAULTS, POLICY_LENGTH, type PolicyFault } from '@passerelle/tutor-domain';
import { Type } from 'class-transformer';
import { IsInt, IsUUID, Length, Matches, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';

export const PolicyFaultEnum = Object.fromEntries(POLICY_FAULTS.map((name) => [name, name])) as { readonly [Name in PolicyFault]: Name };
registerEnumType(PolicyFaultEnum, { name: 'PolicyFault', description: 'What keeps a policy from being published.' });

@ObjectType('PolicyVersion', { description: 'When a version was published, by whom, and from when it holds.' })
@ReadWithItsHolder()
export class PolicyVersionType {
  @Field(() => Int) readonly version!: number;
  @Field({ description: 'As 2026-12-01.' }) readonly inForceOn!: string;
  @Field() readonly publishedBy!: string;
  @Field(() => Date) readonly publishedAt!: Date;
}

@ObjectType('Policy', { description: 'A policy or a directive of the organization.' })
@ReadWithItsHolder()
export class PolicyType {
  @Field(() => ID) readonly id!: PolicyId;
  @Field(() => Int) readonly version!: number;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => BilingualTextType, { description: 'Markdown, as it was written.' }) readonly text!: BilingualText;
  @Field(() => BilingualTextType, { description: 'Clean HTML.' }) readonly html!: BilingualText;
  @Field(() => String, { nullable: true }) readonly link!: string | null;
  @Field() readonly contact!: string;
  @Field({ description: 'As 2026-12-01.' }) readonly inForceOn!: string;
  @Field(() => Date, { nullable: true }) readonly withdrawnAt!: Date | null;
  @Field(() => [PolicyVersionType], { description: 'The latest first.' }) readonly versions!: readonly PolicyVersionType[];
}

@ObjectType('PolicyPublished')
@ReadWithItsHolder()
export class PolicyPublishedType {
  @Field(() => ID) readonly id!: PolicyId;
}

@ObjectType('PolicyMovedOn', { description: 'Nothing was written: another version was published, or it was withdrawn, meanwhile.' })
@ReadWithItsHolder()
export class PolicyMovedOnType {
  @Field(() => ID) readonly id!: PolicyId;
}

@ObjectType('PolicyFaulty')
@ReadWithItsHolder()
export class PolicyFaultyType {
  @Field(() => [PolicyFaultEnum]) readonly faults!: readonly PolicyFault[];
}

@ObjectType('PolicyWithdrawn')
@ReadWithItsHolder()
export class PolicyWithdrawnType {
  @Field(() => ID) readonly id!: PolicyId;
}

export const PublishPolicyResult = createUnionType({ name: 'PublishPolicyResult', types: () => [PolicyPublishedType, PolicyMovedOnType, PolicyFaultyType] as const, resolveType: ({ kind }: { kind: string }) => kind });

@InputType({ description: 'A long text in both languages, as Markdown.' })
export class PolicyTextInput implements BilingualText {
  @Field() @MaxLength(POLICY_LENGTH) readonly fr!: string;
  @Field() @MaxLength(POLICY_LENGTH) readonly en!: string;
}

@InputType()
export class PublishPolicyInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID, { nullable: true, description: 'Null for a new one.' }) @ValidateIf((_, value) => value !== null) @IsUUID() readonly policyId!: PolicyId | null;
  @Field(() => Int, { description: 'The version that was read; 0 for a new one.' }) @IsInt() @Min(0) readonly after!: number;
  @Field(() => BilingualTextInput) @ValidateNested() @Type(() => BilingualTextInput) readonly title!: BilingualTextInput;
  @Field(() => PolicyTextInput) @ValidateNested() @Type(() => PolicyTextInput) readonly text!: PolicyTextInput;
  @Field(() => String, { nullable: true }) @ValidateIf((_, value) => value !== null) @MaxLength(500) readonly link!: string | null;
  @Field() @MaxLength(300) readonly contact!: string;
  @Field() @Matches(/^\d{4}-\d{2}-\d{2}$/) readonly inForceOn!: string;
}

@InputType()
export class WithdrawPolicyInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly policyId!: PolicyId;
}
