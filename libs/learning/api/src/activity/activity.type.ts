import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import type { ActivityId, BilingualText, CompetencyId } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

import { DocumentActivityType } from './document.type.js';
import { AudioActivityType, VideoActivityType } from './media.type.js';
import { SituationActivityType } from './situation.type.js';

@ObjectType('TextActivity', { description: 'A text to read, as clean HTML. A word of the course’s glossary stands in a `span` of class `term-<id>` where the lesson first uses it.' })
@ReadWithItsHolder()
export class TextActivityType {
  readonly kind!: 'text';
  @Field(() => ID) readonly id!: ActivityId;
  @Field(() => BilingualTextType) readonly html!: BilingualText;
}

@ObjectType('ImageActivity', { description: 'An image, with a description that says everything it shows.' })
@ReadWithItsHolder()
export class ImageActivityType {
  readonly kind!: 'image';
  @Field(() => ID) readonly id!: ActivityId;
  @Field(() => BilingualTextType, { description: 'Address of the image in each language, on this server.' }) readonly address!: BilingualText;
  @Field(() => BilingualTextType) readonly description!: BilingualText;
  @Field(() => BilingualTextType) readonly caption!: BilingualText;
}

@ObjectType('PracticeChoice', { description: 'Practice carries its feedback, so that it works without a network.' })
@ReadWithItsHolder()
export class PracticeChoiceType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType) readonly text!: BilingualText;
  @Field() readonly correct!: boolean;
  @Field(() => BilingualTextType) readonly feedback!: BilingualText;
}

@ObjectType('ChoiceActivity', { description: 'A practice question.' })
@ReadWithItsHolder()
export class ChoiceActivityType {
  readonly kind!: 'choice';
  @Field(() => ID) readonly id!: ActivityId;
  @Field() readonly multiple!: boolean;
  @Field(() => BilingualTextType) readonly question!: BilingualText;
  @Field(() => [PracticeChoiceType]) readonly choices!: readonly PracticeChoiceType[];
  @Field(() => BilingualTextType) readonly explanation!: BilingualText;
}

@ObjectType('OrderingItem')
@ReadWithItsHolder()
export class OrderingItemType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType) readonly text!: BilingualText;
}

@ObjectType('OrderingActivity', { description: 'Items to put in order, given in the right one: a client shows them in another.' })
@ReadWithItsHolder()
export class OrderingActivityType {
  readonly kind!: 'ordering';
  @Field(() => ID) readonly id!: ActivityId;
  @Field(() => BilingualTextType) readonly instruction!: BilingualText;
  @Field(() => [OrderingItemType]) readonly items!: readonly OrderingItemType[];
  @Field(() => BilingualTextType) readonly explanation!: BilingualText;
}

@ObjectType('MatchingPair')
@ReadWithItsHolder()
export class MatchingPairType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType) readonly left!: BilingualText;
  @Field(() => BilingualTextType) readonly right!: BilingualText;
}

@ObjectType('MatchingActivity', { description: 'Pairs to find again: a client shows the right sides in another order.' })
@ReadWithItsHolder()
export class MatchingActivityType {
  readonly kind!: 'matching';
  @Field(() => ID) readonly id!: ActivityId;
  @Field(() => BilingualTextType) readonly instruction!: BilingualText;
  @Field(() => [MatchingPairType]) readonly pairs!: readonly MatchingPairType[];
  @Field(() => BilingualTextType) readonly explanation!: BilingualText;
}

@ObjectType('TextGap')
@ReadWithItsHolder()
export class TextGapType {
  @Field(() => ID) readonly id!: string;
  @Field(() => [PracticeChoiceType]) readonly options!: readonly PracticeChoiceType[];
}

@ObjectType('GapsActivity', { description: 'A text whose gaps are filled, each from its own options.' })
@ReadWithItsHolder()
export class GapsActivityType {
  readonly kind!: 'gaps';
  @Field(() => ID) readonly id!: ActivityId;
  @Field(() => BilingualTextType) readonly instruction!: BilingualText;
  @Field(() => BilingualTextType, { description: 'Plain text, where `[[gap]]` stands for the gap of that id.' }) readonly text!: BilingualText;
  @Field(() => [TextGapType]) readonly gaps!: readonly TextGapType[];
  @Field(() => BilingualTextType) readonly explanation!: BilingualText;
}

@ObjectType('NoteActivity', { description: 'Something to think about; what one writes there is read by oneself alone.' })
@ReadWithItsHolder()
export class NoteActivityType {
  readonly kind!: 'note';
  @Field(() => ID) readonly id!: ActivityId;
  @Field(() => BilingualTextType) readonly prompt!: BilingualText;
  @Field(() => BilingualTextType) readonly hint!: BilingualText;
}

@ObjectType('HandInCriterion')
@ReadWithItsHolder()
export class HandInCriterionType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType) readonly text!: BilingualText;
}

@ObjectType('HandInActivity', { description: 'Work that one may hand in, for a person to validate as evidence of a competency.' })
@ReadWithItsHolder()
export class HandInActivityType {
  readonly kind!: 'handIn';
  @Field(() => ID) readonly id!: ActivityId;
  @Field(() => ID) readonly competency!: CompetencyId;
  @Field(() => BilingualTextType) readonly instruction!: BilingualText;
  @Field(() => [HandInCriterionType]) readonly criteria!: readonly HandInCriterionType[];
}

const BY_KIND = {
  text: TextActivityType,
  image: ImageActivityType,
  choice: ChoiceActivityType,
  ordering: OrderingActivityType,
  matching: MatchingActivityType,
  gaps: GapsActivityType,
  situation: SituationActivityType,
  document: DocumentActivityType,
  note: NoteActivityType,
  handIn: HandInActivityType,
  video: VideoActivityType,
  audio: AudioActivityType,
} as const;

export type DescribedActivity = InstanceType<(typeof BY_KIND)[keyof typeof BY_KIND]>;

export const ActivityUnion = createUnionType({
  name: 'Activity',
  description: 'What a lesson is made of. None of it is assessed: only the course’s quiz is.',
  types: () => Object.values(BY_KIND),
  resolveType: ({ kind }: DescribedActivity) => BY_KIND[kind],
});
