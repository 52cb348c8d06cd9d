import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ActivityId, BilingualText } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

@ObjectType('VideoActivity', { description: 'A film to watch, with captions and a transcript.' })
@ReadWithItsHolder()
export class VideoActivityType {
  readonly kind!: 'video';
  @Field(() => ID) readonly id!: ActivityId;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => BilingualTextType, { description: 'Address of the film in each language, on this server.' }) readonly address!: BilingualText;
  @Field(() => BilingualTextType, { description: 'Address of the captions, as WebVTT.' }) readonly captions!: BilingualText;
  @Field(() => BilingualTextType, { description: 'Everything that is said and shown, as clean HTML.' }) readonly transcript!: BilingualText;
  @Field(() => Int) readonly durationSeconds!: number;
}

@ObjectType('AudioActivity', { description: 'Something to listen to, with its transcript.' })
@ReadWithItsHolder()
export class AudioActivityType {
  readonly kind!: 'audio';
  @Field(() => ID) readonly id!: ActivityId;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => BilingualTextType, { description: 'Address of the recording in each language, on this server.' }) readonly address!: BilingualText;
  @Field(() => BilingualTextType, { description: 'Everything that is said, as clean HTML.' }) readonly transcript!: BilingualText;
  @Field(() => Int) readonly durationSeconds!: number;
}
