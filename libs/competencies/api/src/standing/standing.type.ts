import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { COMPETENCY_GROUPS, type CompetencyGroup, EVIDENCE_KINDS, type EvidenceKind, GAP_STATUSES, type GapStatus, INDICATOR_ANSWERS, type IndicatorAnswer } from '@passerelle/competencies-domain';
import type { BilingualText, CompetencyId, EvidenceId } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, Length, ValidateNested } from 'class-validator';

const asEnum = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N };
export const CompetencyGroupEnum = asEnum(COMPETENCY_GROUPS);
registerEnumType(CompetencyGroupEnum, { name: 'CompetencyGroup' });
export const EvidenceKindEnum = asEnum(EVIDENCE_KINDS);
registerEnumType(EvidenceKindEnum, { name: 'EvidenceKind' });
export const GapStatusEnum = asEnum(GAP_STATUSES);
registerEnumType(GapStatusEnum, { name: 'GapStatus', description: 'From the probability that the level is at least the required one.' });
export const IndicatorAnswerEnum = asEnum(INDICATOR_ANSWERS);
registerEnumType(IndicatorAnswerEnum, { name: 'IndicatorAnswer' });
export const RoleKindEnum = asEnum(['today', 'transformed'] as const);
registerEnumType(RoleKindEnum, { name: 'RoleKind', description: 'The role as it is today, or once transformed.' });

@ObjectType('Indicator', { description: 'One behaviour that can be observed at one level.' })
@ReadWithItsHolder()
export class IndicatorType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType) readonly text!: BilingualText;
}

@ObjectType('CompetencyLevel')
@ReadWithItsHolder()
export class CompetencyLevelType {
  @Field(() => Int) readonly level!: number;
  @Field(() => BilingualTextType) readonly name!: BilingualText;
  @Field(() => [IndicatorType]) readonly indicators!: readonly IndicatorType[];
}

@ObjectType('Competency')
@ReadWithItsHolder()
export class CompetencyType {
  @Field(() => ID) readonly id!: CompetencyId;
  @Field(() => CompetencyGroupEnum) readonly group!: CompetencyGroup;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => BilingualTextType, { description: 'For narrow table heads.' }) readonly short!: BilingualText;
  @Field(() => BilingualTextType) readonly description!: BilingualText;
  @Field(() => Int, { description: 'Months after which a piece of evidence weighs half.' }) readonly halfLifeMonths!: number;
  @Field(() => [CompetencyLevelType]) readonly levels!: readonly CompetencyLevelType[];
}

@ObjectType('EvidencePiece', { description: 'One dated observation, with what it weighs today and what it moves.' })
@ReadWithItsHolder()
export class EvidencePieceType {
  @Field(() => ID) readonly id!: EvidenceId;
  @Field(() => EvidenceKindEnum) readonly kind!: EvidenceKind;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => BilingualTextType) readonly detail!: BilingualText;
  @Field(() => Date) readonly observedAt!: Date;
  @Field(() => BilingualTextType, { nullable: true, description: 'What the competency was called then, where that is no longer its name.' }) readonly observedUnder!: BilingualText | null;
  @Field(() => String, { nullable: true, description: 'The last day on which a certificate counts, as 2026-11-23.' }) readonly expiresOn!: string | null;
  @Field(() => Float, { description: '0–1; 0 when it has expired, or a later observation on the same thing has taken its place.' }) readonly weight!: number;
  @Field(() => Float, { description: 'Levels by which the estimate would differ without it.' }) readonly moves!: number;
}

@ObjectType('Estimate', { description: 'A level derived from evidence, with its uncertainty.' })
@ReadWithItsHolder()
export class EstimateType {
  @Field(() => Float) readonly mean!: number;
  @Field(() => Float, { description: '10th percentile.' }) readonly low!: number;
  @Field(() => Float, { description: '90th percentile.' }) readonly high!: number;
  @Field(() => [Float], { description: 'Probabilities of the levels 0 to 5.' }) readonly probabilities!: readonly number[];
  @Field(() => Date, { description: 'Moment of the latest evidence.' }) readonly freshAt!: Date;
  @Field({ description: 'Nothing but the person’s own word.' }) readonly selfAssessedOnly!: boolean;
  @Field(() => Int) readonly settingsVersion!: number;
}

@ObjectType('RequirementTask', { description: 'A task that a requirement comes from.' })
@ReadWithItsHolder()
export class RequirementTaskType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType) readonly label!: BilingualText;
}

@ObjectType('Gap', { description: 'A requirement against an estimate.' })
@ReadWithItsHolder()
export class GapType {
  @Field(() => Int) readonly required!: number;
  @Field(() => GapStatusEnum) readonly status!: GapStatus;
  @Field(() => GapStatusEnum, { nullable: true, description: 'What the person’s own word points at, to be confirmed.' }) readonly selfAssessed!: GapStatus | null;
  @Field(() => Float, { nullable: true, description: 'Probability that the required level is met.' }) readonly probability!: number | null;
}

@ObjectType('Standing', { description: 'Where the viewer stands in one competency that their job, or the role compared, asks for.' })
@ReadWithItsHolder()
export class StandingType {
  @Field(() => CompetencyType) readonly competency!: CompetencyType;
  @Field(() => Int) readonly importance!: number;
  @Field(() => [RequirementTaskType]) readonly tasks!: RequirementTaskType[];
  @Field(() => EstimateType, { nullable: true }) readonly estimate!: EstimateType | null;
  @Field(() => GapType) readonly today!: GapType;
  @Field(() => GapType) readonly transformed!: GapType;
  @Field(() => [EvidencePieceType]) readonly evidence!: EvidencePieceType[];
  @Field({ description: 'Whether the person shares this level with their manager.' }) readonly shared!: boolean;
}

@ObjectType('SelfAssessmentSubmitted')
@ReadWithItsHolder()
export class SelfAssessmentSubmittedType {
  @Field(() => StandingType, { nullable: true }) readonly standing!: StandingType | null;
}

@ObjectType('ProfilingIsOff', { description: 'Nothing was written: the person has not turned the estimation on.' })
@ReadWithItsHolder()
export class ProfilingIsOffType {
  @Field() readonly off!: boolean;
}

export const SubmitSelfAssessmentResult = createUnionType({
  name: 'SubmitSelfAssessmentResult',
  types: () => [SelfAssessmentSubmittedType, ProfilingIsOffType] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@ObjectType('CompetencySharingChanged')
@ReadWithItsHolder()
export class CompetencySharingChangedType {
  @Field(() => StandingType, { nullable: true }) readonly standing!: StandingType | null;
}

@InputType()
export class IndicatorAnswerInput {
  @Field(() => ID) @Length(1, 60) readonly indicatorId!: string;
  @Field(() => IndicatorAnswerEnum) @IsIn(INDICATOR_ANSWERS) readonly answer!: IndicatorAnswer;
}

@InputType()
export class SubmitSelfAssessmentInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 60) readonly competencyId!: CompetencyId;
  @Field(() => [IndicatorAnswerInput]) @ArrayMaxSize(40) @ValidateNested({ each: true }) @Type(() => IndicatorAnswerInput) readonly answers!: IndicatorAnswerInput[];
}

@InputType()
export class ChangeCompetencySharingInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 60) readonly competencyId!: CompetencyId;
  @Field() @IsBoolean() readonly shared!: boolean;
}
