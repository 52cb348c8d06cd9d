import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PartAnswerInput } from '@passerelle/assessment-api';
import { ProfilingIsOffType } from '@passerelle/competencies-api';
import type { CompetencyId, ItemId, PracticeSessionId } from '@passerelle/kernel';
import { ReadWithItsHolder } from '@passerelle/platform-api';
import type { HintRung } from '@passerelle/tutor-domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';

import { HintRungEnum, PracticeSessionType } from './practice.type.js';

/** A session after something happened to it. */
@ObjectType({ isAbstract: true })
abstract class WithSession {
  @Field(() => PracticeSessionType) readonly session!: PracticeSessionType;
}

@ObjectType('PracticeBegun')
@ReadWithItsHolder()
export class PracticeBegunType extends WithSession {}

@ObjectType('PracticeAlreadyOpen', { description: 'One session at a time: this one is to be gone on with, or ended.' })
@ReadWithItsHolder()
export class PracticeAlreadyOpenType extends WithSession {}

@ObjectType('CompetencyNotPractisable', { description: 'There are not enough exercises about it.' })
@ReadWithItsHolder()
export class CompetencyNotPractisableType {
  @Field(() => ID) readonly competencyId!: CompetencyId;
}

@ObjectType('ExerciseAnswered', { description: 'The answer is kept; the session says what to make of it.' })
@ReadWithItsHolder()
export class ExerciseAnsweredType extends WithSession {}

@ObjectType('PracticeMovedOn', { description: 'Nothing was written: the session is elsewhere, moved on in another tab perhaps, or over.' })
@ReadWithItsHolder()
export class PracticeMovedOnType extends WithSession {}

@ObjectType('PracticeHintTaken')
@ReadWithItsHolder()
export class PracticeHintTakenType extends WithSession {}

@ObjectType('PracticeContinued', { description: 'The next exercise is open, or the session is over.' })
@ReadWithItsHolder()
export class PracticeContinuedType extends WithSession {}

@ObjectType('PracticeStopped', { description: 'It is over.' })
@ReadWithItsHolder()
export class PracticeStoppedType extends WithSession {}

const resolveType = ({ kind }: { kind: string }) => kind;
export const BeginPracticeResult = createUnionType({ name: 'BeginPracticeResult', types: () => [PracticeBegunType, PracticeAlreadyOpenType, CompetencyNotPractisableType, ProfilingIsOffType] as const, resolveType });
export const AnswerExerciseResult = createUnionType({ name: 'AnswerExerciseResult', types: () => [ExerciseAnsweredType, PracticeMovedOnType, ProfilingIsOffType] as const, resolveType });
export const TakePracticeHintResult = createUnionType({ name: 'TakePracticeHintResult', types: () => [PracticeHintTakenType, PracticeMovedOnType] as const, resolveType });

@InputType()
export class BeginPracticeInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 60) readonly competencyId!: CompetencyId;
  @Field(() => Int, { description: 'Time that one gives it.' }) @IsInt() @Min(5) @Max(60) readonly minutes!: number;
}

@InputType()
export class AnswerExerciseInput {
  @Field(() => ID, { description: 'The same answer sent again keeps its key, and counts once.' }) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly sessionId!: PracticeSessionId;
  @Field(() => ID) @Length(2, 80) readonly itemId!: ItemId;
  @Field(() => Int) @IsInt() @Min(1) readonly version!: number;
  @Field({ defaultValue: false, description: '« Je ne sais pas »: an answer, of the whole exercise.' }) @IsBoolean() readonly doesNotKnow!: boolean;
  @Field(() => [PartAnswerInput], { defaultValue: [], description: 'One a question of the exercise; not read where the person does not know.' }) @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => PartAnswerInput) readonly parts!: PartAnswerInput[];
}

@InputType()
export class TakePracticeHintInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly sessionId!: PracticeSessionId;
  @Field(() => ID) @Length(2, 80) readonly itemId!: ItemId;
  @Field(() => HintRungEnum) @IsIn(Object.keys(HintRungEnum)) readonly rung!: HintRung;
}

@InputType()
export class PracticeSessionInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly sessionId!: PracticeSessionId;
}
