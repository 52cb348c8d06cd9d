import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ActivityId, BilingualText } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

@ObjectType('Passage', { description: 'A part of a document; some carry a note.' })
@ReadWithItsHolder()
export class PassageType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType, { description: 'Clean HTML.' }) readonly html!: BilingualText;
  @Field(() => BilingualTextType, { nullable: true }) readonly note!: BilingualText | null;
}

@ObjectType('DocumentActivity', { description: 'A document to read with the notes of someone who knows.' })
@ReadWithItsHolder()
export class DocumentActivityType {
  readonly kind!: 'document';
  @Field(() => ID) readonly id!: ActivityId;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => BilingualTextType) readonly description!: BilingualText;
  @Field(() => [PassageType]) readonly passages!: readonly PassageType[];
}
