import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { COMPETENCY_DIFFERENCES, COMPETENCY_FIELDS, type CompetencyDifference, type CompetencyField, FRAMEWORK_FAULTS, type FrameworkFault, type IndicatorDifference } from '@passerelle/competencies-domain';
import type { BilingualText, CompetencyId } from '@passerelle/kernel';
import { JobFamilyType } from '@passerelle/occupations-api';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

import { CompetencyType } from '../standing/standing.type.js';

const asEnum = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
const CompetencyDifferenceKindEnum = asEnum(COMPETENCY_DIFFERENCES);
registerEnumType(CompetencyDifferenceKindEnum, { name: 'CompetencyDifferenceKind' });
const CompetencyFieldEnum = asEnum(COMPETENCY_FIELDS);
registerEnumType(CompetencyFieldEnum, { name: 'CompetencyField' });
const IndicatorDifferenceKindEnum = asEnum(['added', 'removed', 'reworded']);
const FrameworkFaultKindEnum = asEnum(FRAMEWORK_FAULTS);
registerEnumType(FrameworkFaultKindEnum, { name: 'FrameworkFaultKind' });
registerEnumType(IndicatorDifferenceKindEnum, { name: 'IndicatorDifferenceKind' });

@ObjectType('FrameworkVersion', { description: 'A published version of the competency framework.' })
@ReadWithItsHolder()
export class FrameworkVersionType {
  @Field(() => Int) readonly version!: number;
  @Field(() => Date) readonly publishedAt!: Date;
  @Field(() => BilingualTextType, { nullable: true, description: 'Absent of what came with the product.' }) readonly rationale!: BilingualText | null;
  @Field(() => String, { nullable: true, description: 'Absent of what came with the product.' }) readonly publishedByName!: string | null;
  @Field(() => Int, { description: 'How many it has.' }) readonly competencies!: number;
}

@ObjectType('LevelRange', { description: 'What one older level has become: the lowest and the highest level of today.' })
@ReadWithItsHolder()
export class LevelRangeType {
  @Field(() => Int) readonly lowest!: number;
  @Field(() => Int) readonly highest!: number;
}

@ObjectType('CompetencyTarget')
@ReadWithItsHolder()
export class CompetencyTargetType {
  @Field(() => ID) readonly competencyId!: CompetencyId;
  @Field(() => [LevelRangeType], { nullable: true, description: 'One for each level from 0 to 5; absent where the levels are the same.' }) readonly levels!: readonly LevelRangeType[] | null;
}

@ObjectType('CompetencyMove', { description: 'What a competency of the version in force becomes; nothing, where it is retired.' })
@ReadWithItsHolder()
export class CompetencyMoveType {
  @Field(() => ID) readonly from!: CompetencyId;
  @Field(() => [CompetencyTargetType]) readonly to!: readonly CompetencyTargetType[];
}

@ObjectType('IndicatorDifference')
@ReadWithItsHolder()
export class IndicatorDifferenceType {
  @Field(() => Int) readonly level!: number;
  @Field(() => IndicatorDifferenceKindEnum) readonly kind!: IndicatorDifference['kind'];
  @Field(() => BilingualTextType, { nullable: true }) readonly before!: BilingualText | null;
  @Field(() => BilingualTextType, { nullable: true }) readonly after!: BilingualText | null;
}

@ObjectType('CompetencyDifference', { description: 'What became of competencies, and which of their words changed.' })
@ReadWithItsHolder()
export class CompetencyDifferenceType {
  @Field(() => CompetencyDifferenceKindEnum) readonly kind!: CompetencyDifference['kind'];
  @Field(() => [CompetencyType]) readonly from!: readonly CompetencyType[];
  @Field(() => [CompetencyType]) readonly to!: readonly CompetencyType[];
  @Field(() => [CompetencyFieldEnum]) readonly fields!: readonly CompetencyField[];
  @Field(() => [IndicatorDifferenceType]) readonly indicators!: readonly IndicatorDifferenceType[];
}

@ObjectType('FrameworkFault', { description: 'What keeps a draft from being published.' })
@ReadWithItsHolder()
export class FrameworkFaultType {
  @Field(() => FrameworkFaultKindEnum) readonly kind!: FrameworkFault['kind'];
  @Field(() => ID, { nullable: true, description: 'The competency that it is about.' }) readonly competencyId!: string | null;
}

@ObjectType('FamilyConcerned', { description: 'A job family whose profile asks for a competency that the draft moves or rewords; how many people is the number that the map of job families shows.' })
@ReadWithItsHolder()
export class FamilyConcernedType {
  @Field(() => JobFamilyType) readonly family!: JobFamilyType;
  @Field(() => [CompetencyType]) readonly competencies!: readonly CompetencyType[];
}

@ObjectType('FrameworkDraft', { description: 'The next version of the framework, being written.' })
@ReadWithItsHolder()
export class FrameworkDraftType {
  @Field(() => Int, { description: 'The version that it changes.' }) readonly baseVersion!: number;
  @Field(() => Date) readonly updatedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Absent where it came with the product.' }) readonly updatedByName!: string | null;
  @Field(() => [CompetencyType]) readonly competencies!: readonly CompetencyType[];
  @Field(() => [CompetencyMoveType]) readonly moves!: readonly CompetencyMoveType[];
  @Field(() => [CompetencyDifferenceType]) readonly differences!: readonly CompetencyDifferenceType[];
  @Field(() => [FamilyConcernedType]) readonly families!: readonly FamilyConcernedType[];
  @Field(() => [FrameworkFaultType], { description: 'None when it may be published.' }) readonly faults!: readonly FrameworkFaultType[];
}

@ObjectType('FrameworkDraftSaved')
@ReadWithItsHolder()
export class FrameworkDraftSavedType {
  @Field(() => FrameworkDraftType, { nullable: true }) readonly draft!: FrameworkDraftType | null;
}

@ObjectType('FrameworkDraftChanged', { description: 'Somebody changed the draft since it was read: nothing was overwritten, nor published.' })
@ReadWithItsHolder()
export class FrameworkDraftChangedType {
  @Field(() => Date) readonly changedAt!: Date;
}

@ObjectType('FrameworkVersionPublished')
@ReadWithItsHolder()
export class FrameworkVersionPublishedType {
  @Field(() => Int) readonly version!: number;
}

@ObjectType('FrameworkDraftFaulty', { description: 'The draft was not published: it has these faults.' })
@ReadWithItsHolder()
export class FrameworkDraftFaultyType {
  @Field(() => [FrameworkFaultType]) readonly faults!: readonly FrameworkFaultType[];
}

@ObjectType('FrameworkMovedOn', { description: 'The draft was not published: another version came into force since it was begun.' })
@ReadWithItsHolder()
export class FrameworkMovedOnType {
  @Field(() => Int) readonly version!: number;
}

@ObjectType('FrameworkDraftDiscarded')
@ReadWithItsHolder()
export class FrameworkDraftDiscardedType {
  @Field() readonly discarded!: boolean;
}

const resolveType = ({ kind }: { kind: string }) => kind;
export const SaveFrameworkDraftResult = createUnionType({ name: 'SaveFrameworkDraftResult', types: () => [FrameworkDraftSavedType, FrameworkDraftChangedType] as const, resolveType });
export const PublishFrameworkVersionResult = createUnionType({ name: 'PublishFrameworkVersionResult', types: () => [FrameworkVersionPublishedType, FrameworkDraftChangedType, FrameworkDraftFaultyType, FrameworkMovedOnType] as const, resolveType });
