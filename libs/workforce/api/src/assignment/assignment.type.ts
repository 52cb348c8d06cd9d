import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ReadWithItsHolder } from '@passerelle/platform-api';

@ObjectType('Assignment', { description: 'What a person does now: a job family, in a unit.' })
@ReadWithItsHolder()
export class AssignmentType {
  @Field(() => ID) readonly id!: string;
  @Field() readonly unitName!: string;
  @Field() readonly roleTitle!: string;
  @Field({ description: 'First day, as 2026-11-23.' }) readonly startDate!: string;
  @Field() readonly region!: string;
}

@ObjectType('PersonName', { description: 'A colleague, by name.' })
@ReadWithItsHolder()
export class PersonNameType {
  @Field() readonly firstName!: string;
  @Field() readonly lastName!: string;
}
