import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { UnitId } from '@passerelle/kernel';
import { ReadWithItsHolder } from '@passerelle/platform-api';
import { MODEL_STANDINGS, type ModelStanding } from '@passerelle/tutor-domain';
import { IsBoolean, IsIn, IsUUID, Length, ValidateIf } from 'class-validator';

import { QuotedPassageType } from '../question.type.js';
import { WHY_NOT_COMPOSED, type WhyNotComposed } from './compose-answer.js';

export const ModelStandingEnum = Object.fromEntries(MODEL_STANDINGS.map((name) => [name, name])) as { readonly [Name in ModelStanding]: Name };
registerEnumType(ModelStandingEnum, { name: 'ModelStanding', description: 'Whether one may have an answer written by a language model, and who decided otherwise.' });
export const WhyNotComposedEnum = Object.fromEntries(WHY_NOT_COMPOSED.map((name) => [name, name])) as { readonly [Name in WhyNotComposed]: Name };
registerEnumType(WhyNotComposedEnum, { name: 'WhyNotComposed', description: 'Why no answer was written from the passages.' });

@ObjectType('LanguageModelStanding')
@ReadWithItsHolder()
export class LanguageModelStandingType {
  @Field(() => ModelStandingEnum) readonly standing!: ModelStanding;
  @Field({ description: 'The viewer’s own choice, whatever the others decided.' }) readonly refused!: boolean;
  @Field(() => String, { nullable: true }) readonly model!: string | null;
  @Field(() => String, { nullable: true, description: 'Where questions go.' }) readonly host!: string | null;
}

@ObjectType('ComposedSentence', { description: 'A sentence that a model wrote, and the passages that it cites.' })
@ReadWithItsHolder()
export class ComposedSentenceType {
  @Field() readonly words!: string;
  @Field(() => [ID]) readonly passageIds!: readonly string[];
}

@ObjectType('AnswerComposed', { description: 'An answer that a model wrote from the passages; each sentence cites some.' })
@ReadWithItsHolder()
export class AnswerComposedType {
  @Field() readonly model!: string;
  @Field(() => [ComposedSentenceType]) readonly sentences!: readonly ComposedSentenceType[];
  @Field(() => [QuotedPassageType]) readonly passages!: readonly QuotedPassageType[];
}

@ObjectType('AnswerNotComposed', { description: 'The passages remain.' })
@ReadWithItsHolder()
export class AnswerNotComposedType {
  @Field(() => WhyNotComposedEnum) readonly why!: WhyNotComposed;
  @Field(() => [QuotedPassageType]) readonly passages!: readonly QuotedPassageType[];
}

export const ComposeAnswerResult = createUnionType({ name: 'ComposeAnswerResult', types: () => [AnswerComposedType, AnswerNotComposedType] as const, resolveType: ({ kind }: { kind: string }) => kind });

@ObjectType('ModelUnit', { description: 'A unit in which the language model is off, with those under it.' })
@ReadWithItsHolder()
export class ModelUnitType {
  @Field(() => ID) readonly id!: UnitId;
  @Field() readonly name!: string;
}

@ObjectType('LanguageModelPolicy', { description: 'What whoever administers decides of the language model, and how often it is called.' })
@ReadWithItsHolder()
export class LanguageModelPolicyType {
  @Field({ description: 'Whoever operates the service set its address.' }) readonly configured!: boolean;
  @Field(() => String, { nullable: true }) readonly model!: string | null;
  @Field(() => String, { nullable: true }) readonly host!: string | null;
  @Field() readonly allowed!: boolean;
  @Field(() => String, { nullable: true }) readonly decidedBy!: string | null;
  @Field(() => Date, { nullable: true }) readonly decidedAt!: Date | null;
  @Field(() => [ModelUnitType]) readonly unitsOff!: readonly ModelUnitType[];
  @Field(() => Int, { description: 'Calls of the last thirty days, by nobody in particular.' }) readonly calls!: number;
  @Field(() => Int) readonly failed!: number;
  @Field(() => Float) readonly tokens!: number;
}

@InputType()
export class ComposeAnswerInput {
  @Field(() => ID, { description: 'The same question sent again with its key is asked of the model once.' }) @Length(8, 100) readonly idempotencyKey!: string;
  @Field() @Length(1, 300) readonly question!: string;
  @Field() @IsIn(['fr', 'en']) readonly language!: 'fr' | 'en';
}

@InputType()
export class ChooseLanguageModelInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field() @IsBoolean() readonly refuses!: boolean;
}

@InputType()
export class DecideLanguageModelInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID, { nullable: true, description: 'Null: the whole organization.' }) @ValidateIf((_, value) => value !== null) @IsUUID() readonly unitId!: UnitId | null;
  @Field() @IsBoolean() readonly allowed!: boolean;
}
