import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BilingualText, CourseId, EnrolmentId, LessonFeedbackId, LessonId } from '@passerelle/kernel';
import { FEEDBACK_KINDS, FEEDBACK_LENGTH, FEEDBACK_STATES, type FeedbackKind, type FeedbackState, SHORTEST_FEEDBACK } from '@passerelle/learning-domain';
import { BilingualTextType, ReadWithItsHolder, Trimmed } from '@passerelle/platform-api';
import { IsIn, IsOptional, IsUUID, Length, MaxLength } from 'class-validator';

const FeedbackKindEnum = Object.fromEntries(FEEDBACK_KINDS.map((kind) => [kind, kind]));
registerEnumType(FeedbackKindEnum, { name: 'FeedbackKind', description: 'What a person says of a lesson: it is clear, something is not, or something is wrong.' });
const FeedbackStateEnum = Object.fromEntries(FEEDBACK_STATES.map((state) => [state, state]));
registerEnumType(FeedbackStateEnum, { name: 'FeedbackState' });

@ObjectType('LessonFeedback', { description: 'What somebody said of a lesson; they are not named to those who answer.' })
@ReadWithItsHolder()
export class LessonFeedbackType {
  @Field(() => ID) readonly id!: LessonFeedbackId;
  @Field(() => ID) readonly courseId!: CourseId;
  @Field(() => BilingualTextType) readonly courseTitle!: BilingualText;
  @Field(() => Int, { description: 'Version of the course that was being read.' }) readonly version!: number;
  @Field(() => ID) readonly lessonId!: LessonId;
  @Field(() => BilingualTextType) readonly lessonTitle!: BilingualText;
  @Field(() => FeedbackKindEnum) readonly feedback!: FeedbackKind;
  @Field() readonly words!: string;
  @Field(() => Date) readonly sentAt!: Date;
  @Field(() => FeedbackStateEnum) readonly state!: FeedbackState;
  @Field(() => String, { nullable: true }) readonly answer!: string | null;
  @Field(() => Date, { nullable: true, description: 'When it was answered or closed.' }) readonly settledAt!: Date | null;
}

@ObjectType('LessonFeedbackSent')
@ReadWithItsHolder()
export class LessonFeedbackSentType {
  @Field(() => LessonFeedbackType) readonly sent!: LessonFeedbackType;
}

@ObjectType('FeedbackSaysNothing', { description: 'That something is unclear or wrong takes a few words.' })
@ReadWithItsHolder()
export class FeedbackSaysNothingType {
  @Field(() => Int, { description: 'Characters that it takes at least.' }) readonly shortest!: number;
}

export const SendLessonFeedbackResult = createUnionType({ name: 'SendLessonFeedbackResult', types: () => [LessonFeedbackSentType, FeedbackSaysNothingType] as const, resolveType: ({ kind }: { kind: string }) => kind });

@ObjectType('LessonFeedbackSettled')
@ReadWithItsHolder()
export class LessonFeedbackSettledType {
  @Field(() => LessonFeedbackType) readonly settled!: LessonFeedbackType;
}

@ObjectType('LessonFeedbackAlreadySettled', { description: 'Somebody answered or closed it first; that stands.' })
@ReadWithItsHolder()
export class LessonFeedbackAlreadySettledType {
  @Field(() => LessonFeedbackType) readonly settled!: LessonFeedbackType;
}

export const SettleLessonFeedbackResult = createUnionType({ name: 'SettleLessonFeedbackResult', types: () => [LessonFeedbackSettledType, LessonFeedbackAlreadySettledType] as const, resolveType: ({ kind }: { kind: string }) => kind });

@InputType()
export class SendLessonFeedbackInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly enrolmentId!: EnrolmentId;
  @Field(() => ID) @Length(1, 80) readonly lessonId!: LessonId;
  @Field(() => FeedbackKindEnum) @IsIn(FEEDBACK_KINDS) readonly feedback!: FeedbackKind;
  @Field() @Trimmed() @MaxLength(FEEDBACK_LENGTH) readonly words!: string;
}

@InputType()
export class SettleLessonFeedbackInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly id!: LessonFeedbackId;
  @Field(() => String, { nullable: true, description: 'Absent: closed without an answer.' }) @IsOptional() @Trimmed() @Length(SHORTEST_FEEDBACK, FEEDBACK_LENGTH) readonly answer!: string | null;
}
