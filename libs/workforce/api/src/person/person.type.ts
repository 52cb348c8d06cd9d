import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { EmployeeId, JobFamilyId, UnitId } from '@passerelle/kernel';
import { PageInfoType, ReadWithItsHolder } from '@passerelle/platform-api';

import { PERSON_STATES, type PersonState } from './people.js';

export const PersonStateEnum = Object.fromEntries(PERSON_STATES.map((state) => [state, state]));
registerEnumType(PersonStateEnum, { name: 'PersonState', description: 'Whether a person holds an assignment today or later.' });

@ObjectType('Person', { description: 'A person of the organization, as in its personnel file.' })
@ReadWithItsHolder()
export class PersonType {
  @Field(() => ID) readonly id!: EmployeeId;
  @Field() readonly number!: string;
  @Field() readonly firstName!: string;
  @Field() readonly lastName!: string;
  @Field(() => String, { nullable: true }) readonly email!: string | null;
  @Field({ description: '`fr` or `en`.' }) readonly language!: string;
  @Field(() => PersonStateEnum) readonly state!: PersonState;
  @Field(() => ID, { nullable: true, description: 'By which the manager’s own record is opened.' }) readonly managerId!: EmployeeId | null;
}

@ObjectType('PersonEdge')
@ReadWithItsHolder()
export class PersonEdgeType {
  @Field() readonly cursor!: string;
  @Field(() => PersonType) readonly node!: PersonType;
}

@ObjectType('PersonConnection')
@ReadWithItsHolder()
export class PersonConnectionType {
  @Field(() => Int) readonly totalCount!: number;
  @Field(() => [PersonEdgeType]) readonly edges!: PersonEdgeType[];
  @Field(() => PageInfoType) readonly pageInfo!: PageInfoType;
}

@ObjectType('HeldAssignment', { description: 'An assignment of any time.' })
@ReadWithItsHolder()
export class HeldAssignmentType {
  @Field(() => ID) readonly id!: string;
  @Field(() => ID) readonly unitId!: UnitId;
  @Field() readonly unitName!: string;
  @Field(() => ID) readonly familyId!: JobFamilyId;
  @Field() readonly roleTitle!: string;
  @Field({ description: 'First day, as 2026-11-23.' }) readonly startDate!: string;
  @Field(() => String, { nullable: true, description: 'Last day; absent for no known end.' }) readonly endDate!: string | null;
  @Field() readonly schedule!: string;
  @Field() readonly region!: string;
}

@ObjectType('PersonRecord', { description: 'One person’s record; that it was opened is written in the log of accesses.' })
@ReadWithItsHolder()
export class PersonRecordType {
  @Field(() => PersonType) readonly person!: PersonType;
  @Field(() => [HeldAssignmentType], { description: 'The latest begun first.' }) readonly history!: HeldAssignmentType[];
}
