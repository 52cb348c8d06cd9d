import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { BilingualText } from '@passerelle/kernel';
import { BilingualTextType, ReadWithItsHolder } from '@passerelle/platform-api';

@ObjectType('CompetencyView', { description: 'Somebody saw the viewer’s level in a competency, or what they showed of it, one day on one page.' })
@ReadWithItsHolder()
export class CompetencyViewType {
  @Field() readonly who!: string;
  @Field(() => BilingualTextType) readonly whoRole!: BilingualText;
  @Field(() => BilingualTextType, { description: 'Through which page.' }) readonly what!: BilingualText;
  @Field({ description: 'In Québec, as 2026-11-23.' }) readonly day!: string;
  @Field(() => Int, { description: 'How many times that day.' }) readonly times!: number;
  @Field(() => Date) readonly lastAt!: Date;
}
