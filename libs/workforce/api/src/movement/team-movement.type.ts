import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EmployeeId } from '@passerelle/kernel';
import { ReadWithItsHolder } from '@passerelle/platform-api';
import type { Movement } from '@passerelle/workforce-domain';

const MovementKindEnum = { arrived: 'arrived', arriving: 'arriving', leaving: 'leaving' } as const;
registerEnumType(MovementKindEnum, { name: 'MovementKind' });

@ObjectType('TeamMovement', { description: 'Somebody who came to a team in the last sixty days, or comes or leaves in the next sixty.' })
@ReadWithItsHolder()
export class TeamMovementType {
  @Field(() => ID) readonly employeeId!: EmployeeId;
  @Field() readonly firstName!: string;
  @Field() readonly lastName!: string;
  @Field(() => MovementKindEnum) readonly kind!: Movement['kind'];
  @Field({ description: 'First day of whoever comes; last day, still at work, of whoever leaves.' }) readonly on!: string;
  @Field({ description: 'Whether the person can sign in.' }) readonly hasAccount!: boolean;
}
