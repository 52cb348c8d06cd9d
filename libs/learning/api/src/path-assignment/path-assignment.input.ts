import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { EmployeeId, JobFamilyId, PathAssignmentId, PathTemplateId, UnitId } from '@passerelle/kernel';
import { type AssignmentTarget, REASON_LENGTH, REQUEST_OBLIGATIONS, type RequestObligation, TARGET_KINDS } from '@passerelle/learning-domain';
import { InvalidInput, Trimmed } from '@passerelle/platform-api';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Length, Matches, Min, ValidateNested } from 'class-validator';

import { RequestObligationEnum } from '../request/course-request.type.js';
import { TargetKindEnum } from './path-assignment.type.js';

const DAY = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
@InputType({ description: 'The ids of its kind, and no other.' })
export class PathTargetInput {
  @Field(() => TargetKindEnum) @IsIn(TARGET_KINDS) readonly kind!: AssignmentTarget['kind'];
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() readonly employeeId?: EmployeeId | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @IsUUID() readonly unitId?: UnitId | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @Length(2, 80) readonly familyId?: JobFamilyId | null;
  @Field(() => String, { nullable: true }) @IsOptional() @Length(1, 200) readonly roleTitle?: string | null;
}

@InputType()
export class AssignPathTemplateInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly templateId!: PathTemplateId;
  @Field(() => PathTargetInput) @ValidateNested() @Type(() => PathTargetInput) readonly target!: PathTargetInput;
  @Field(() => RequestObligationEnum) @IsIn(REQUEST_OBLIGATIONS) readonly obligation!: RequestObligation;
  @Field({ description: 'Last day, as 2026-12-18.' }) @Matches(DAY) readonly dueOn!: string;
  @Field({ description: 'Why, in words that people read.' }) @Trimmed() @Length(REASON_LENGTH, 1000) readonly reason!: string;
  @Field({ defaultValue: false, description: 'As the manager of a team, for a planner who also has one.' }) @IsBoolean() readonly forTeam!: boolean;
}

@InputType()
export class ApplyPathTemplateVersionInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: PathAssignmentId;
  @Field(() => Int, { description: 'The one whose difference was read.' }) @IsInt() @Min(1) readonly version!: number;
  @Field(() => String, { nullable: true, description: 'Absent: the last day stays.' }) @IsOptional() @Matches(DAY) readonly dueOn?: string | null;
}

@InputType()
export class WithdrawPathAssignmentInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: PathAssignmentId;
  @Field({ description: 'Why.' }) @Trimmed() @Length(REASON_LENGTH, 1000) readonly reason!: string;
}

/** @throws InvalidInput where the ids are not those of the kind */
export function targetOf({ kind, employeeId, unitId, familyId, roleTitle }: PathTargetInput): AssignmentTarget {
  const given = [employeeId, unitId, familyId, roleTitle].filter((one) => one !== null && one !== undefined).length;
  if (kind === 'person' && employeeId && given === 1) return { kind, employeeId };
  if (kind === 'unit' && unitId && given === 1) return { kind, unitId };
  if (kind === 'family' && familyId && given === 1) return { kind, familyId };
  if (kind === 'role' && familyId && roleTitle && given === 2) return { kind, familyId, roleTitle };
  throw new InvalidInput('A target has the ids of its kind, and no other.');
}
