import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ReadWithItsHolder } from '@passerelle/platform-api';

@ObjectType('Headcount', { description: 'A number of people; absent where it would speak of fewer than five, or give such a number away.' })
@ReadWithItsHolder()
export class HeadcountType {
  @Field(() => Int, { nullable: true }) readonly count!: number | null;
  @Field() readonly suppressed!: boolean;
}

@ObjectType('HeadcountPart', { description: 'The people of one region or unit.' })
@ReadWithItsHolder()
export class HeadcountPartType {
  @Field() readonly name!: string;
  @Field(() => HeadcountType) readonly people!: HeadcountType;
}
