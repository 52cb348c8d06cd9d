import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { ActivityId, BilingualText, CourseId, EnrolmentId, LessonId } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';
import { IsBoolean, IsUUID, Length } from 'class-validator';

@ObjectType('StudyMark', { description: 'A note or a bookmark of the viewer’s, with where it stands.' })
@ReadWithItsHolder()
export class StudyMarkType {
  @Field(() => ID) readonly courseId!: CourseId;
  @Field(() => BilingualTextType) readonly courseTitle!: BilingualText;
  @Field(() => ID) readonly enrolmentId!: EnrolmentId;
  @Field(() => ID) readonly lessonId!: LessonId;
  @Field(() => BilingualTextType) readonly lessonTitle!: BilingualText;
  @Field(() => ID, { nullable: true, description: 'Absent where it is about the lesson as a whole.' }) readonly activityId!: ActivityId | null;
  @Field(() => BilingualTextType, { description: 'What the activity is called; the lesson’s title where it is about the lesson.' }) readonly about!: BilingualText;
  @Field(() => String, { nullable: true, description: 'Absent for a bookmark.' }) readonly words!: string | null;
  @Field(() => Date) readonly at!: Date;
}

@ObjectType('Bookmark', { description: 'A lesson or an activity that the viewer marked to find it again.' })
@ReadWithItsHolder()
export class BookmarkType {
  @Field(() => ID) readonly placeId!: string;
  @Field(() => Date) readonly placedAt!: Date;
}

@InputType()
export class ChangeBookmarkInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field(() => ID) @IsUUID() readonly enrolmentId!: EnrolmentId;
  @Field(() => ID, { description: 'A lesson or an activity.' }) @Length(1, 80) readonly placeId!: string;
  @Field({ description: 'False takes the bookmark away.' }) @IsBoolean() readonly kept!: boolean;
}
