import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ActivityId, BilingualText } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

export const SituationEndingEnum = { good: 'good', fair: 'fair', poor: 'poor' } as const;
registerEnumType(SituationEndingEnum, { name: 'SituationEnding', description: 'How a situation ends: well, so-so, or badly for somebody.' });

@ObjectType('SceneChoice')
@ReadWithItsHolder()
export class SceneChoiceType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType) readonly text!: BilingualText;
  @Field(() => BilingualTextType, { description: 'What follows from it, read before the next scene.' }) readonly consequence!: BilingualText;
  @Field(() => ID, { description: 'The scene that it leads to.' }) readonly next!: string;
}

@ObjectType('Scene', { description: 'A moment of a situation: choices to make, or an ending.' })
@ReadWithItsHolder()
export class SceneType {
  @Field(() => ID) readonly id!: string;
  @Field(() => BilingualTextType, { description: 'Clean HTML.' }) readonly html!: BilingualText;
  @Field(() => [SceneChoiceType]) readonly choices!: readonly SceneChoiceType[];
  @Field(() => SituationEndingEnum, { nullable: true }) readonly ending!: keyof typeof SituationEndingEnum | null;
}

@ObjectType('SituationActivity', { description: 'A situation told scene after scene; each choice has a consequence and leads on.' })
@ReadWithItsHolder()
export class SituationActivityType {
  readonly kind!: 'situation';
  @Field(() => ID) readonly id!: ActivityId;
  @Field(() => BilingualTextType) readonly title!: BilingualText;
  @Field(() => ID, { description: 'The first scene.' }) readonly start!: string;
  @Field(() => [SceneType]) readonly scenes!: readonly SceneType[];
}
