import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { UnitId } from '@passerelle/kernel';
import { PageInfoType, ReadWithItsHolder } from '@passerelle/platform-api';


@ObjectType('Unit', { description: 'A node of the organization’s tree.' })
@ReadWithItsHolder()
export class UnitType {
  @Field(() => ID) readonly id!: UnitId;
  @Field() readonly code!: string;
  @Field() readonly name!: string;
  @Field(() => ID, { nullable: true, description: 'Absent at the top.' }) readonly parentId!: UnitId | null;
}

@ObjectType('UnitEdge')
@ReadWithItsHolder()
export class UnitEdgeType {
  @Field() readonly cursor!: string;
  @Field(() => UnitType) readonly node!: UnitType;
}

@ObjectType('UnitConnection')
@ReadWithItsHolder()
export class UnitConnectionType {
  @Field(() => Int) readonly totalCount!: number;
  @Field(() => [UnitEdgeType]) readonly edges!: UnitEdgeType[];
  @Field(() => PageInfoType) readonly pageInfo!: PageInfoType;
}
