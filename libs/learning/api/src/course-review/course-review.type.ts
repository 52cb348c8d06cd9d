import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BilingualText, CourseDraftId, CourseId, CourseReviewId, Language } from '@passerelle/kernel';
import { COMMENT_LENGTH, type CourseDraftState, REVIEW_OUTCOMES, type ReviewOutcome } from '@passerelle/learning-domain';
import { BilingualTextInput, ReadWithItsHolder, Trimmed } from '@passerelle/platform-api';
import { Type } from 'class-transformer';
import { IsIn, IsUUID, Length, MaxLength, ValidateNested } from 'class-validator';

import { CourseDraftClosedType, CourseDraftStateEnum, CourseDraftType } from '../course-draft/course-draft.type.js';

const ReviewOutcomeEnum = Object.fromEntries([...REVIEW_OUTCOMES, 'withdrawn'].map((outcome) => [outcome, outcome]));
registerEnumType(ReviewOutcomeEnum, { name: 'CourseReviewOutcome', description: 'Found good, sent back, or no longer of use: the draft changed meanwhile.' });

@ObjectType('CourseReview', { description: 'A reading of a draft by a second person.' })
@ReadWithItsHolder()
export class CourseReviewType {
  @Field(() => ID) readonly id!: CourseReviewId;
  @Field() readonly askedByName!: string;
  @Field(() => Date) readonly askedAt!: Date;
  @Field({ description: 'What whoever asked says to the reader.' }) readonly word!: string;
  @Field(() => String, { nullable: true }) readonly reviewerName!: string | null;
  @Field(() => ReviewOutcomeEnum, { nullable: true }) readonly outcome!: ReviewOutcome | 'withdrawn' | null;
  @Field(() => String, { nullable: true, description: 'What the reader says of it.' }) readonly words!: string | null;
  @Field(() => Date, { nullable: true }) readonly endedAt!: Date | null;
}

@ObjectType('CourseDraftRemark', { description: 'What somebody says of a part of a draft.' })
@ReadWithItsHolder()
export class CourseDraftRemarkType {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID) readonly partId!: string;
  @Field() readonly words!: string;
  @Field() readonly authorName!: string;
  @Field(() => Date) readonly writtenAt!: Date;
  @Field(() => Date, { nullable: true }) readonly settledAt!: Date | null;
  @Field(() => String, { nullable: true }) readonly settledByName!: string | null;
}

@ObjectType('CourseDraftFault', { description: 'Something to look at again in a draft, and where it stands.' })
@ReadWithItsHolder()
export class CourseDraftFaultType {
  @Field(() => String, { description: 'As in `DraftFault` and `CourseFault` of the domain: `TextMissing`, `HeadingOrder`, `ChoicesRight`…' }) readonly kind!: string;
  @Field({ description: 'Whether it stands in the way of publishing; the others are advice.' }) readonly blocks!: boolean;
  @Field(() => ID) readonly partId!: string;
  @Field(() => String, { nullable: true }) readonly path!: string | null;
  @Field(() => String, { nullable: true }) readonly language!: Language | null;
  @Field(() => String, { nullable: true }) readonly what!: string | null;
  @Field(() => Int, { nullable: true }) readonly count!: number | null;
}

@ObjectType('CourseReviewAsked')
@ReadWithItsHolder()
export class CourseReviewAskedType {
  @Field(() => CourseDraftType) readonly draft!: CourseDraftType;
}

@ObjectType('CourseDraftFaulty', { description: 'Something stands in the way of publishing.' })
@ReadWithItsHolder()
export class CourseDraftFaultyType {
  @Field(() => [CourseDraftFaultType]) readonly faults!: readonly CourseDraftFaultType[];
}

@ObjectType('CourseReviewDecided')
@ReadWithItsHolder()
export class CourseReviewDecidedType {
  @Field(() => CourseDraftType) readonly draft!: CourseDraftType;
}

@ObjectType('ReviewerIsAuthor', { description: 'Whoever wrote a draft, be it a word, does not review it.' })
@ReadWithItsHolder()
export class ReviewerIsAuthorType {
  @Field(() => CourseDraftType) readonly draft!: CourseDraftType;
}

@ObjectType('ReviewerAsked', { description: 'Whoever asks for a draft to be read does not review it.' })
@ReadWithItsHolder()
export class ReviewerAskedType {
  @Field(() => CourseDraftType) readonly draft!: CourseDraftType;
}

@ObjectType('CourseReviewLapsed', { description: 'The draft changed since it was read, and was given to be read again: what it says now.' })
@ReadWithItsHolder()
export class CourseReviewLapsedType {
  @Field(() => CourseDraftType) readonly draft!: CourseDraftType;
}

@ObjectType('CourseDraftNotInReview', { description: 'Nobody asked for it to be read, or it changed meanwhile.' })
@ReadWithItsHolder()
export class CourseDraftNotInReviewType {
  @Field(() => CourseDraftStateEnum) readonly state!: CourseDraftState;
}

@ObjectType('ReviewSaysNothing', { description: 'A draft that is sent back takes a few words: its authors must know what to do.' })
@ReadWithItsHolder()
export class ReviewSaysNothingType {
  @Field(() => Int) readonly shortest!: number;
}

@ObjectType('CourseVersionPublished')
@ReadWithItsHolder()
export class CourseVersionPublishedType {
  @Field(() => ID) readonly courseId!: CourseId;
  @Field(() => Int) readonly version!: number;
}

@ObjectType('CourseDraftNotApproved', { description: 'No second person has found it good, as it is now.' })
@ReadWithItsHolder()
export class CourseDraftNotApprovedType {
  @Field(() => CourseDraftStateEnum) readonly state!: CourseDraftState;
}

@ObjectType('CourseMovedOn', { description: 'Another version was published since the draft was begun.' })
@ReadWithItsHolder()
export class CourseMovedOnType {
  @Field(() => Int) readonly version!: number;
}

@ObjectType('CourseDraftRemarked')
@ReadWithItsHolder()
export class CourseDraftRemarkedType {
  @Field(() => CourseDraftType) readonly draft!: CourseDraftType;
}

const resolveType = ({ kind }: { kind: string }) => kind;
export const AskCourseReviewResult = createUnionType({ name: 'AskCourseReviewResult', types: () => [CourseReviewAskedType, CourseDraftFaultyType, CourseDraftClosedType] as const, resolveType });
export const DecideCourseReviewResult = createUnionType({ name: 'DecideCourseReviewResult', types: () => [CourseReviewDecidedType, ReviewerIsAuthorType, ReviewerAskedType, CourseDraftNotInReviewType, CourseReviewLapsedType, ReviewSaysNothingType, CourseDraftClosedType] as const, resolveType });
export const PublishCourseDraftResult = createUnionType({ name: 'PublishCourseDraftResult', types: () => [CourseVersionPublishedType, CourseDraftFaultyType, CourseDraftNotApprovedType, CourseMovedOnType, CourseDraftClosedType] as const, resolveType });

@InputType()
export class AskCourseReviewInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly draftId!: CourseDraftId;
  @Field({ description: 'A word to the reader; may be empty.' }) @MaxLength(COMMENT_LENGTH) readonly word!: string;
}

@InputType()
export class DecideCourseReviewInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly draftId!: CourseDraftId;
  @Field(() => ID, { description: 'The reading that was asked for when one read: another one is of other words.' }) @IsUUID() readonly reviewId!: CourseReviewId;
  @Field(() => ReviewOutcomeEnum) @IsIn(REVIEW_OUTCOMES) readonly outcome!: ReviewOutcome;
  @Field() @MaxLength(COMMENT_LENGTH) readonly words!: string;
}

@InputType()
export class PublishCourseDraftInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly draftId!: CourseDraftId;
  @Field(() => BilingualTextInput, { description: 'What changes and why, for whoever takes the course.' }) @ValidateNested() @Type(() => BilingualTextInput) readonly rationale!: BilingualText;
}

@InputType()
export class RemarkOnCourseDraftInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly draftId!: CourseDraftId;
  @Field(() => ID) @Length(1, 100) readonly partId!: string;
  @Field() @Trimmed() @Length(1, COMMENT_LENGTH) readonly words!: string;
}

@InputType()
export class SettleCourseDraftRemarkInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly draftId!: CourseDraftId;
  @Field(() => ID) @IsUUID() readonly id!: string;
}
