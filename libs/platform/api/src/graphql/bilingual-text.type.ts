import { Field, InputType, ObjectType } from '@nestjs/graphql';
import type { BilingualText } from '@passerelle/kernel';
import { IsString, MaxLength } from 'class-validator';

import { ReadWithItsHolder } from '../access/access.decorators.js';

@ObjectType('BilingualText', { description: 'The same thing said in French and in English.' })
@ReadWithItsHolder()
export class BilingualTextType implements BilingualText {
  @Field() readonly fr!: string;
  @Field() readonly en!: string;
}

@InputType({ description: 'The same thing said in French and in English.' })
export class BilingualTextInput implements BilingualText {
  @Field() @IsString() @MaxLength(4000) readonly fr!: string;
  @Field() @IsString() @MaxLength(4000) readonly en!: string;
}
