import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ActivityId, EnrolmentId, LessonId } from '@passerelle/kernel';
import { LONGEST_RECORD_SECONDS } from '@passerelle/learning-domain';
import { ReadWithItsHolder } from '@passerelle/platform-api';
import { IsDate, IsInt, IsOptional, IsUUID, Length, Max, Min } from 'class-validator';

@ObjectType('ReadingPlace', { description: 'Where the person was when they left, on whichever device.' })
@ReadWithItsHolder()
export class ReadingPlaceType {
  @Field(() => ID, { nullable: true, description: 'Absent at the final quiz.' }) readonly lessonId!: LessonId | null;
  @Field(() => ID, { nullable: true, description: 'The activity at the top of the page; absent at the head of the lesson.' }) readonly activityId!: ActivityId | null;
  @Field(() => Float, { description: 'Share of the activity that was above the page, 0–1.' }) readonly offset!: number;
  @Field(() => Date) readonly reachedAt!: Date;
}

@ObjectType('LessonTime', { description: 'How long the person read a lesson. For them alone: no other page of the product shows it.' })
@ReadWithItsHolder()
export class LessonTimeType {
  @Field(() => ID) readonly lessonId!: LessonId;
  @Field(() => Int) readonly seconds!: number;
}

@InputType()
export class RecordReadingInput {
  @Field(() => ID, { description: 'A UUID made where the person read.' }) @IsUUID() readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly enrolmentId!: EnrolmentId;
  @Field(() => ID, { nullable: true, description: 'Absent at the final quiz.' }) @IsOptional() @Length(1, 80) readonly lessonId!: LessonId | null;
  @Field(() => ID, { nullable: true }) @IsOptional() @Length(1, 80) readonly activityId!: ActivityId | null;
  @Field(() => Float) @Min(0) @Max(1) readonly offset!: number;
  @Field(() => Int, { description: 'Seconds read in that lesson since the last record, while the page was in sight and used.' }) @IsInt() @Min(0) @Max(LONGEST_RECORD_SECONDS) readonly seconds!: number;
  @Field(() => Date) @IsDate() readonly reachedAt!: Date;
}
