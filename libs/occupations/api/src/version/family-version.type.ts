import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BilingualText, JobFamilyId, TaskId } from '@passerelle/kernel';
import { COMPARED_FIELDS, type ComparedField, type ExposureClass, type FamilyFault } from '@passerelle/occupations-domain';
import { BilingualTextInput, BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';
import { Type } from 'class-transformer';
import { Length, ValidateNested } from 'class-validator';

import { ExposureClassEnum, JobFamilyType } from '../family/job-family.type.js';

const ComparedFieldEnum = Object.fromEntries(COMPARED_FIELDS.map((field) => [field, field]));
registerEnumType(ComparedFieldEnum, { name: 'ComparedField' });
const DifferenceKindEnum = { added: 'added', removed: 'removed', changed: 'changed' } as const;
registerEnumType(DifferenceKindEnum, { name: 'DifferenceKind' });

@ObjectType('FieldDifference')
@ReadWithItsHolder()
export class FieldDifferenceType {
  @Field(() => ComparedFieldEnum) readonly field!: ComparedField;
  @Field(() => String, { nullable: true }) readonly before!: string | null;
  @Field(() => String, { nullable: true }) readonly after!: string | null;
}

@ObjectType('TaskDifference')
@ReadWithItsHolder()
export class TaskDifferenceType {
  @Field(() => ID) readonly taskId!: TaskId;
  @Field(() => BilingualTextType) readonly label!: BilingualText;
  @Field(() => DifferenceKindEnum) readonly kind!: keyof typeof DifferenceKindEnum;
  @Field(() => [FieldDifferenceType]) readonly fields!: FieldDifferenceType[];
}

@ObjectType('DerivedExposure', { description: 'Figures derived from a family’s tasks of today.' })
@ReadWithItsHolder()
export class DerivedExposureType {
  @Field(() => Float) readonly mean!: number;
  @Field(() => Float) readonly dispersion!: number;
  @Field(() => ExposureClassEnum) readonly class!: ExposureClass;
}

@ObjectType('FamilyFault', { description: 'What keeps a draft from being published.' })
@ReadWithItsHolder()
export class FamilyFaultType {
  @Field() readonly kind!: string;
  @Field(() => ID, { nullable: true }) readonly taskId!: string | null;
  @Field(() => String, { nullable: true, description: 'The text that is missing, or the role whose shares do not add up.' }) readonly field!: string | null;
  @Field(() => Int, { nullable: true, description: 'What the shares add up to.' }) readonly sum!: number | null;
}

@ObjectType('FamilyDifference', { description: 'What a draft changes in the version in force.' })
@ReadWithItsHolder()
export class FamilyDifferenceType {
  @Field(() => JobFamilyType) readonly family!: JobFamilyType;
  @Field(() => [TaskDifferenceType]) readonly tasks!: TaskDifferenceType[];
  @Field() readonly textsChanged!: boolean;
  @Field(() => DerivedExposureType) readonly before!: DerivedExposureType;
  @Field(() => DerivedExposureType, { nullable: true }) readonly after!: DerivedExposureType | null;
  @Field(() => [FamilyFaultType], { description: 'What keeps the draft from being published; none when it may be.' }) readonly faults!: FamilyFaultType[];
}

@ObjectType('FamilyDraftSaved')
@ReadWithItsHolder()
export class FamilyDraftSavedType {
  @Field(() => JobFamilyType) readonly family!: JobFamilyType;
}

@ObjectType('FamilyDraftChanged', { description: 'Somebody changed the draft since it was read: nothing was overwritten.' })
@ReadWithItsHolder()
export class FamilyDraftChangedType {
  @Field(() => Date) readonly changedAt!: Date;
}

@ObjectType('FamilyVersionPublished')
@ReadWithItsHolder()
export class FamilyVersionPublishedType {
  @Field(() => JobFamilyType) readonly family!: JobFamilyType;
  @Field(() => Int) readonly number!: number;
}

@ObjectType('FamilyDraftFaulty', { description: 'The draft was not published: it has these faults.' })
@ReadWithItsHolder()
export class FamilyDraftFaultyType {
  @Field(() => [FamilyFaultType]) readonly faults!: FamilyFaultType[];
}

@ObjectType('FamilyDraftDiscarded')
@ReadWithItsHolder()
export class FamilyDraftDiscardedType {
  @Field(() => JobFamilyType) readonly family!: JobFamilyType;
}

const resolveType = ({ kind }: { kind: string }) => kind;
export const SaveFamilyDraftResult = createUnionType({ name: 'SaveFamilyDraftResult', types: () => [FamilyDraftSavedType, FamilyDraftChangedType] as const, resolveType });
export const PublishFamilyVersionResult = createUnionType({ name: 'PublishFamilyVersionResult', types: () => [FamilyVersionPublishedType, FamilyDraftFaultyType] as const, resolveType });

@InputType()
export class PublishFamilyVersionInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 60) readonly familyId!: JobFamilyId;
  @Field(() => BilingualTextInput, { description: 'Why; shown in the history to everybody.' }) @ValidateNested() @Type(() => BilingualTextInput) readonly rationale!: BilingualTextInput;
}

@InputType()
export class DiscardFamilyDraftInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 60) readonly familyId!: JobFamilyId;
}

export function describeFault(fault: FamilyFault): FamilyFaultType {
  return {
    kind: fault.kind,
    taskId: 'taskId' in fault ? fault.taskId : null,
    field: 'field' in fault ? fault.field : 'role' in fault ? fault.role : null,
    sum: 'sum' in fault ? fault.sum : null,
  };
}
