import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DIAGNOSTIC_SETTINGS } from '@passerelle/assessment-domain';
import { ProfilingIsOffType } from '@passerelle/competencies-api';
import type { CompetencyId, ItemId, SittingId } from '@passerelle/kernel';
import { ReadWithItsHolder } from '@passerelle/platform-api';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsBoolean, IsInt, IsOptional, IsUUID, Length, Min, ValidateNested } from 'class-validator';

import { DiagnosticType } from './diagnostic.type.js';

/** A diagnostic after something happened to it. */
@ObjectType({ isAbstract: true })
abstract class WithDiagnostic {
  @Field(() => DiagnosticType) readonly diagnostic!: DiagnosticType;
}

@ObjectType('DiagnosticBegun')
@ReadWithItsHolder()
export class DiagnosticBegunType extends WithDiagnostic {}

@ObjectType('DiagnosticAlreadyOpen', { description: 'One diagnostic at a time: this one is to be gone on with, or ended.' })
@ReadWithItsHolder()
export class DiagnosticAlreadyOpenType extends WithDiagnostic {}

@ObjectType('CompetencyNotTestable', { description: 'The transformed role does not ask for it, or there are not enough questions about it.' })
@ReadWithItsHolder()
export class CompetencyNotTestableType {
  @Field(() => ID) readonly competencyId!: CompetencyId;
}

@ObjectType('CompetencyTestedLately')
@ReadWithItsHolder()
export class CompetencyTestedLatelyType {
  @Field(() => ID) readonly competencyId!: CompetencyId;
  @Field({ description: 'First day on which it may be tested again, as 2026-11-23.' }) readonly from!: string;
}

export const BeginDiagnosticResult = createUnionType({
  name: 'BeginDiagnosticResult',
  types: () => [DiagnosticBegunType, DiagnosticAlreadyOpenType, CompetencyNotTestableType, CompetencyTestedLatelyType, ProfilingIsOffType] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@ObjectType('DiagnosticItemAnswered', { description: 'The answer is kept; the diagnostic asks its next question, or is over.' })
@ReadWithItsHolder()
export class DiagnosticItemAnsweredType extends WithDiagnostic {}

@ObjectType('DiagnosticMovedOn', { description: 'Nothing was written: the diagnostic asks something else, or is over; the question was answered before, in another tab perhaps.' })
@ReadWithItsHolder()
export class DiagnosticMovedOnType extends WithDiagnostic {}

export const AnswerDiagnosticItemResult = createUnionType({
  name: 'AnswerDiagnosticItemResult',
  types: () => [DiagnosticItemAnsweredType, DiagnosticMovedOnType, ProfilingIsOffType] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@ObjectType('DiagnosticStopped', { description: 'It is over.' })
@ReadWithItsHolder()
export class DiagnosticStoppedType extends WithDiagnostic {}

@InputType()
export class BeginDiagnosticInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => [ID], { description: 'One to three competencies, in the order in which they are asked about.' })
  @ArrayMinSize(1) @ArrayMaxSize(DIAGNOSTIC_SETTINGS.mostCompetencies) @ArrayUnique() @Length(2, 60, { each: true })
  readonly competencyIds!: CompetencyId[];
  @Field({ defaultValue: false, description: 'To show that a step of the path is known already: five to eight questions a competency.' }) @IsBoolean() readonly testOut: boolean = false;
}

@InputType()
export class AnsweredPairInput {
  @Field(() => ID) @Length(1, 20) readonly left!: string;
  @Field(() => ID) @Length(1, 20) readonly right!: string;
}

@InputType({ description: 'The answer to one question of an item.' })
export class PartAnswerInput {
  @Field(() => ID, { nullable: true, description: 'Which question, where the item has several.' }) @IsOptional() @Length(1, 60) readonly partId?: string | null;
  @Field({ defaultValue: false }) @IsBoolean() readonly doesNotKnow!: boolean;
  @Field(() => [ID], { nullable: true, description: 'The choices; or the steps, in order.' }) @IsOptional() @ArrayMaxSize(20) @Length(1, 20, { each: true }) readonly chosen?: string[] | null;
  @Field(() => [AnsweredPairInput], { nullable: true }) @IsOptional() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => AnsweredPairInput) readonly pairs?: AnsweredPairInput[] | null;
}

@InputType()
export class AnswerDiagnosticItemInput {
  @Field(() => ID, { description: 'The same answer sent again keeps its key, and counts once.' }) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly diagnosticId!: SittingId;
  @Field(() => ID) @Length(2, 80) readonly itemId!: ItemId;
  @Field(() => Int) @IsInt() @Min(1) readonly version!: number;
  @Field({ defaultValue: false, description: '« Je ne sais pas »: an answer, of the whole item.' }) @IsBoolean() readonly doesNotKnow!: boolean;
  @Field(() => [PartAnswerInput], { defaultValue: [], description: 'One a question of the item; not read where the person does not know.' }) @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => PartAnswerInput) readonly parts!: PartAnswerInput[];
}

@InputType()
export class StopDiagnosticInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly diagnosticId!: SittingId;
}
