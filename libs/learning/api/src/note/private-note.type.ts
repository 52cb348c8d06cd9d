import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ActivityId } from '@passerelle/kernel';
import { ReadWithItsHolder } from '@passerelle/platform-api';

@ObjectType('PrivateNote', { description: 'What a learner wrote for themselves alone.' })
@ReadWithItsHolder()
export class PrivateNoteType {
  @Field(() => ID, { description: 'A lesson’s id where the note is on the lesson as a whole.' }) readonly activityId!: ActivityId;
  @Field() readonly words!: string;
  @Field(() => Date) readonly writtenAt!: Date;
}
