import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { EmployeeId } from '@passerelle/kernel';
import { ReadWithItsHolder } from '@passerelle/platform-api';

@ObjectType('LedTeam', { description: 'A team in the viewer’s hands today: their own, or that of a manager for whom they stand in.' })
@ReadWithItsHolder()
export class LedTeamType {
  @Field(() => ID, { description: 'By which the team is chosen.' }) readonly managerId!: EmployeeId;
  @Field(() => String, { nullable: true, description: 'For whom the viewer stands in; absent for their own team.' }) readonly interimFor!: string | null;
  @Field(() => String, { nullable: true, description: 'Last day of the interim, included.' }) readonly until!: string | null;
}

@ObjectType('StandInOfManager', { description: 'Somebody who stands in for the viewer’s manager, or will.' })
@ReadWithItsHolder()
export class StandInOfManagerType {
  @Field() readonly name!: string;
  @Field({ description: 'First day, as 2026-12-07.' }) readonly startsOn!: string;
  @Field({ description: 'Last day, included.' }) readonly endsOn!: string;
}
