import { createUnionType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AssessedItemPartType, PartAnswerInput } from '@passerelle/assessment-api';
import type { BilingualText, CompetencyId, ItemId, ReviewId } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';
import { RETENTION, REVIEW_GRADES, type ReviewGrade } from '@passerelle/tutor-domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsInt, IsNumber, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';

import { PracticeFeedbackType, WorkedExampleType } from '../practice/practice.type.js';

export const ReviewGradeEnum = Object.fromEntries(REVIEW_GRADES.map((name) => [name, name])) as { readonly [Name in ReviewGrade]: Name };
registerEnumType(ReviewGradeEnum, { name: 'ReviewGrade', description: 'Not found, found with hesitation, or recalled.' });

@ObjectType('ReviewCard', { description: 'An exercise that comes back, without its key.' })
@ReadWithItsHolder()
export class ReviewCardType {
  @Field(() => ID) readonly itemId!: ItemId;
  @Field(() => Int) readonly version!: number;
  @Field(() => Int, { description: 'Times that it was met; sent back with the answer.' }) readonly round!: number;
  @Field(() => ID) readonly competencyId!: CompetencyId;
  @Field(() => BilingualTextType) readonly competencyTitle!: BilingualText;
  @Field(() => BilingualTextType, { nullable: true }) readonly situation!: BilingualText | null;
  @Field(() => [AssessedItemPartType]) readonly parts!: readonly AssessedItemPartType[];
}

@ObjectType('ReviewDone', { description: 'The last review of the day, which may be taken back.' })
@ReadWithItsHolder()
export class ReviewDoneType {
  @Field(() => ID) readonly id!: ReviewId;
  @Field(() => ReviewGradeEnum) readonly grade!: ReviewGrade;
  @Field(() => PracticeFeedbackType) readonly feedback!: PracticeFeedbackType;
  @Field(() => WorkedExampleType, { nullable: true, description: 'What is right, where it was not found.' }) readonly solution!: WorkedExampleType | null;
  @Field(() => String, { nullable: true, description: 'The day on which it comes back, as 2026-11-23.' }) readonly comesBack!: string | null;
}

@ObjectType('ReviewDay', { description: 'The small set of the day, and what the viewer chose for their reviews.' })
@ReadWithItsHolder()
export class ReviewDayType {
  @Field({ description: 'In Québec, as 2026-11-23.' }) readonly day!: string;
  @Field() readonly paused!: boolean;
  @Field(() => Float, { description: 'Share of what was learned that one wants to keep.' }) readonly retention!: number;
  @Field(() => Int, { description: 'Reviews a day, at most.' }) readonly mostADay!: number;
  @Field(() => Float) readonly lowestRetention!: number;
  @Field(() => Float) readonly highestRetention!: number;
  @Field(() => Int, { description: 'Exercises that come back from time to time.' }) readonly learned!: number;
  @Field(() => Int, { description: 'Reviews left today.' }) readonly left!: number;
  @Field(() => Int, { description: 'Reviews done today.' }) readonly done!: number;
  @Field(() => String, { nullable: true, description: 'The next day after today on which something comes back.' }) readonly nextDay!: string | null;
  @Field(() => ReviewCardType, { nullable: true, description: 'What to review now.' }) readonly card!: ReviewCardType | null;
  @Field(() => ReviewDoneType, { nullable: true }) readonly last!: ReviewDoneType | null;
}

@ObjectType('WorkloadDay', { description: 'How many reviews a coming day would hold.' })
@ReadWithItsHolder()
export class WorkloadDayType {
  @Field({ description: 'As 2026-11-23.' }) readonly day!: string;
  @Field(() => Float, { description: 'On average over what may happen.' }) readonly reviews!: number;
  @Field(() => Int, { description: 'At most, nine times in ten.' }) readonly high!: number;
}

/** The day after something happened. */
@ObjectType({ isAbstract: true })
abstract class WithDay {
  @Field(() => ReviewDayType) readonly today!: ReviewDayType;
}

@ObjectType('ReviewKept')
@ReadWithItsHolder()
export class ReviewKeptType extends WithDay {}

@ObjectType('ReviewMovedOn', { description: 'Nothing was written: it was reviewed before, in another tab perhaps, or comes back another day.' })
@ReadWithItsHolder()
export class ReviewMovedOnType extends WithDay {}

@ObjectType('ReviewTakenBack')
@ReadWithItsHolder()
export class ReviewTakenBackType extends WithDay {}

@ObjectType('ReviewsChosen')
@ReadWithItsHolder()
export class ReviewsChosenType extends WithDay {}

const resolveType = ({ kind }: { kind: string }) => kind;
export const AnswerReviewResult = createUnionType({ name: 'AnswerReviewResult', types: () => [ReviewKeptType, ReviewMovedOnType] as const, resolveType });
export const UndoReviewResult = createUnionType({ name: 'UndoReviewResult', types: () => [ReviewTakenBackType, ReviewMovedOnType] as const, resolveType });

@InputType()
export class AnswerReviewInput {
  @Field(() => ID, { description: 'The same answer sent again keeps its key, and counts once.' }) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @Length(2, 200) readonly itemId!: ItemId;
  @Field(() => Int) @IsInt() @Min(1) readonly version!: number;
  @Field(() => Int, { description: 'Times that it was met, as the card said.' }) @IsInt() @Min(1) readonly round!: number;
  @Field({ defaultValue: false, description: 'Found, with hesitation: it comes back sooner.' }) @IsBoolean() readonly hesitated!: boolean;
  @Field({ defaultValue: false }) @IsBoolean() readonly doesNotKnow!: boolean;
  @Field(() => [PartAnswerInput], { defaultValue: [] }) @ArrayMaxSize(10) @ValidateNested({ each: true }) @Type(() => PartAnswerInput) readonly parts!: PartAnswerInput[];
}

@InputType()
export class UndoReviewInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly reviewId!: ReviewId;
}

@InputType()
export class ChooseReviewsInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => Float) @IsNumber({ maxDecimalPlaces: 2 }) @Min(RETENTION.lowest) @Max(RETENTION.highest) readonly retention!: number;
  @Field(() => Int) @IsInt() @Min(1) @Max(50) readonly mostADay!: number;
  @Field({ description: 'Nothing comes back until it is ended; nothing is late then.' }) @IsBoolean() readonly paused!: boolean;
}
