import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ActivityId, BilingualText, CourseId, EnrolmentId, LessonId } from '@passerelle/kernel';
import { NOTE_LENGTH } from '@passerelle/learning-domain';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsString, IsUUID, Length, MaxLength, Min, ValidateNested } from 'class-validator';

import { CourseType } from '../course/course.type.js';

export const LessonStateEnum = { done: 'done', begun: 'begun', toDo: 'toDo' } as const;
registerEnumType(LessonStateEnum, { name: 'LessonState' });

@ObjectType('LessonProgress')
@ReadWithItsHolder()
export class LessonProgressType {
  @Field(() => ID) readonly lessonId!: LessonId;
  @Field(() => LessonStateEnum) readonly state!: keyof typeof LessonStateEnum;
  @Field(() => Int) readonly minutesLeft!: number;
}

@ObjectType('ResumeAt', { description: 'Where to go on; without a lesson, it is the final quiz.' })
@ReadWithItsHolder()
export class ResumeAtType {
  @Field(() => ID, { nullable: true }) readonly lessonId!: LessonId | null;
  @Field(() => ID) readonly activityId!: ActivityId;
}

@ObjectType('ActivityAnswer', { description: 'What was done, and chosen where there was a choice: see `RecordProgressInput.chosen`.' })
@ReadWithItsHolder()
export class ActivityAnswerType {
  @Field(() => ID) readonly activityId!: ActivityId;
  @Field(() => [ID], { nullable: true }) readonly chosen!: readonly string[] | null;
}

@ObjectType('QuizItemResult')
@ReadWithItsHolder()
export class QuizItemResultType {
  @Field(() => ID) readonly itemId!: string;
  @Field() readonly correct!: boolean;
  @Field(() => [ID]) readonly chosen!: readonly string[];
  @Field(() => BilingualTextType, { nullable: true, description: 'What may have misled, where a choice names it.' }) readonly misconception!: BilingualText | null;
  @Field(() => BilingualTextType) readonly explanation!: BilingualText;
}

@ObjectType('QuizResult', { description: 'The latest attempt at the quiz of the version that one takes.' })
@ReadWithItsHolder()
export class QuizResultType {
  @Field(() => Int) readonly correct!: number;
  @Field(() => Int) readonly total!: number;
  @Field() readonly passed!: boolean;
  @Field(() => Date) readonly takenAt!: Date;
  @Field(() => [QuizItemResultType]) readonly items!: QuizItemResultType[];
}

@ObjectType('NewerVersion', { description: 'A version published since the viewer began the course; they finish theirs unless they move to it.' })
@ReadWithItsHolder()
export class NewerVersionType {
  @Field(() => Int) readonly version!: number;
  @Field(() => BilingualTextType, { nullable: true, description: 'What changes and why.' }) readonly rationale!: BilingualText | null;
}

@ObjectType('Enrolment', { description: 'The viewer in one course: the version they began, and how far they are.' })
@ReadWithItsHolder()
export class EnrolmentType {
  @Field(() => ID) readonly id!: EnrolmentId;
  @Field(() => ID) readonly courseId!: CourseId;
  @Field(() => Date) readonly startedAt!: Date;
  @Field(() => Date) readonly touchedAt!: Date;
  @Field(() => Date, { nullable: true }) readonly completedAt!: Date | null;
  @Field(() => Float, { description: 'Share of the planned minutes that is behind, 0–1.' }) readonly share!: number;
  @Field(() => Int) readonly minutesLeft!: number;
  @Field(() => [LessonProgressType]) readonly lessons!: readonly LessonProgressType[];
  @Field(() => ResumeAtType, { nullable: true }) readonly resume!: ResumeAtType | null;
  @Field(() => [ActivityAnswerType]) readonly answers!: readonly ActivityAnswerType[];
  @Field(() => QuizResultType, { nullable: true }) readonly quizResult!: QuizResultType | null;
}

@ObjectType('CourseBegun')
@ReadWithItsHolder()
export class CourseBegunType {
  @Field(() => CourseType) readonly course!: CourseType;
}

@ObjectType('ProgressRecorded')
@ReadWithItsHolder()
export class ProgressRecordedType {
  @Field(() => EnrolmentType) readonly enrolment!: EnrolmentType;
}

@ObjectType('QuizSubmitted')
@ReadWithItsHolder()
export class QuizSubmittedType {
  @Field(() => EnrolmentType) readonly enrolment!: EnrolmentType;
  @Field({ description: 'Whether evidence was written: only where the person turned the estimation on.' }) readonly evidence!: boolean;
}

@ObjectType('QuizOfAnotherVersion', { description: 'Nothing was scored: the learner takes another version of the course since they opened that quiz.' })
@ReadWithItsHolder()
export class QuizOfAnotherVersionType {
  @Field(() => Int, { description: 'The version that they take.' }) readonly version!: number;
}

export const SubmitQuizResult = createUnionType({
  name: 'SubmitQuizResult',
  types: () => [QuizSubmittedType, QuizOfAnotherVersionType] as const,
  resolveType: (outcome: object) => ('version' in outcome ? 'QuizOfAnotherVersion' : 'QuizSubmitted'),
});

@InputType()
export class MoveToLatestVersionInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly enrolmentId!: EnrolmentId;
  @Field(() => Int, { description: 'The version that the viewer was told of.' }) @IsInt() @Min(1) readonly version!: number;
}

@InputType()
export class EnrolInCourseInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 80) readonly courseId!: CourseId;
}

@InputType()
export class RecordProgressInput {
  @Field(() => ID, { description: 'A UUID made where the person worked.' }) @IsUUID() readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly enrolmentId!: EnrolmentId;
  @Field(() => ID, { description: 'A lesson’s id for a note on the lesson as a whole.' }) @Length(1, 80) readonly activityId!: ActivityId;
  @Field(() => [ID], { nullable: true, description: 'Choices; items in order; `left>right` of each pair; `gap>option` of each gap; `scene>choice` of each step up to an ending.' })
  @IsOptional() @ArrayMaxSize(20) @IsString({ each: true }) readonly chosen!: string[] | null;
  @Field(() => String, { nullable: true, description: 'What was written in a note, for its author alone.' }) @IsOptional() @MaxLength(NOTE_LENGTH) readonly note!: string | null;
  @Field(() => Date, { nullable: true, description: 'When it was done, if that was before it could be sent.' }) @IsOptional() readonly doneAt!: Date | null;
}

@InputType()
export class QuizAnswerInput {
  @Field(() => ID) @Length(1, 80) readonly itemId!: string;
  @Field(() => [ID], { description: 'Empty: « je ne sais pas ».' }) @ArrayMaxSize(20) @IsString({ each: true }) readonly chosen!: string[];
}

@InputType()
export class SubmitQuizInput {
  @Field(() => ID, { description: 'A UUID.' }) @IsUUID() readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly enrolmentId!: EnrolmentId;
  @Field(() => Int, { description: 'The version of the course whose quiz was answered.' }) @IsInt() @Min(1) readonly version!: number;
  @Field(() => [QuizAnswerInput]) @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => QuizAnswerInput) readonly answers!: QuizAnswerInput[];
}
