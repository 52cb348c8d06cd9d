import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AccountId, HelpRequestId } from '@passerelle/kernel';
import { ReadWithItsHolder, Trimmed } from '@passerelle/platform-api';
import { HELP_LENGTH } from '@passerelle/tutor-domain';
import { IsUUID, Length, MaxLength } from 'class-validator';

import { PASSAGE_KINDS, type PassageKind } from './passages.js';

export const PassageKindEnum = Object.fromEntries(PASSAGE_KINDS.map((name) => [name, name])) as { readonly [Name in PassageKind]: Name };
registerEnumType(PassageKindEnum, { name: 'PassageKind', description: 'A text of a lesson, a word of a glossary, what AI changes in a task, or a policy of the organization.' });

@ObjectType('QuotedPassage', { description: 'A passage of what is published, in the language of the question, as it is written.' })
@ReadWithItsHolder()
export class QuotedPassageType {
  @Field(() => ID) readonly id!: string;
  @Field(() => PassageKindEnum) readonly kind!: PassageKind;
  @Field() readonly title!: string;
  @Field({ description: 'The course, the job family or the policy that it is of.' }) readonly context!: string;
  @Field() readonly words!: string;
  @Field({ description: 'Page of the web app where it is read whole.' }) readonly path!: string;
  @Field(() => Float, { description: 'Share of what the question is about that it holds, 0–1.' }) readonly covers!: number;
}

@ObjectType('QuestionContact', { description: 'Somebody who answers questions.' })
@ReadWithItsHolder()
export class QuestionContactType {
  @Field(() => ID) readonly id!: AccountId;
  @Field() readonly name!: string;
}

@ObjectType('QuestionAnswer', { description: 'What is published about a question; nothing where it does not answer.' })
@ReadWithItsHolder()
export class QuestionAnswerType {
  @Field(() => [QuotedPassageType]) readonly passages!: readonly QuotedPassageType[];
}

@ObjectType('HelpRequest', { description: 'A question to a named person, and their answer; read by these two alone.' })
@ReadWithItsHolder()
export class HelpRequestType {
  @Field(() => ID) readonly id!: HelpRequestId;
  @Field() readonly authorName!: string;
  @Field() readonly contactName!: string;
  @Field() readonly words!: string;
  @Field(() => Date) readonly askedAt!: Date;
  @Field(() => String, { nullable: true }) readonly answer!: string | null;
  @Field(() => Date, { nullable: true }) readonly answeredAt!: Date | null;
}

@ObjectType('PersonAsked')
@ReadWithItsHolder()
export class PersonAskedType {
  @Field(() => [HelpRequestType], { description: 'The viewer’s own, the latest first.' }) readonly requests!: readonly HelpRequestType[];
}

@ObjectType('RequestSaysNothing')
@ReadWithItsHolder()
export class RequestSaysNothingType {
  @Field(() => Int, { description: 'Characters that somebody can answer.' }) readonly shortest!: number;
}

@ObjectType('ContactNotFound', { description: 'That person answers no questions here any more.' })
@ReadWithItsHolder()
export class ContactNotFoundType {
  @Field(() => [QuestionContactType]) readonly contacts!: readonly QuestionContactType[];
}

@ObjectType('HelpRequestAnswered')
@ReadWithItsHolder()
export class HelpRequestAnsweredType {
  @Field(() => [HelpRequestType], { description: 'Those that the viewer was asked.' }) readonly requests!: readonly HelpRequestType[];
}

@ObjectType('HelpRequestAlreadyAnswered', { description: 'Nothing was written.' })
@ReadWithItsHolder()
export class HelpRequestAlreadyAnsweredType {
  @Field(() => [HelpRequestType]) readonly requests!: readonly HelpRequestType[];
}

const resolveType = ({ kind }: { kind: string }) => kind;
export const AskPersonResult = createUnionType({ name: 'AskPersonResult', types: () => [PersonAskedType, RequestSaysNothingType, ContactNotFoundType] as const, resolveType });
export const AnswerHelpRequestResult = createUnionType({ name: 'AnswerHelpRequestResult', types: () => [HelpRequestAnsweredType, HelpRequestAlreadyAnsweredType] as const, resolveType });

@InputType()
export class AskPersonInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly contactId!: AccountId;
  @Field() @MaxLength(HELP_LENGTH) readonly words!: string;
}

@InputType()
export class AnswerHelpRequestInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: HelpRequestId;
  @Field() @Trimmed() @Length(1, HELP_LENGTH) readonly answer!: string;
}
