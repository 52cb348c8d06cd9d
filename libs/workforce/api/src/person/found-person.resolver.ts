import { Args, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { EmployeeId } from '@passerelle/kernel';
import { CurrentViewer, ReadWithItsHolder, Requires, type Viewer } from '@passerelle/platform-api';

import { Employees } from '../employee/employees.js';
import { People } from './people.js';

@ObjectType('FoundPerson', { description: 'Enough of a person to be told from another of the same name.' })
@ReadWithItsHolder()
export class FoundPersonType {
  @Field(() => ID) readonly id!: EmployeeId;
  @Field() readonly firstName!: string;
  @Field() readonly lastName!: string;
  @Field(() => [String], { description: 'Of what the person does today.' }) readonly unitNames!: readonly string[];
}

/** Shorter words find everybody. */
const LEAST_LETTERS = 2;
const MOST = 20;

@Resolver(() => FoundPersonType)
export class FoundPersonResolver {
  constructor(
    private readonly people: People,
    private readonly employees: Employees,
  ) {}

  @Query(() => [FoundPersonType], { description: 'People whose name, number or address holds these words, twenty at most; nobody for fewer than two letters.' })
  @Requires('person:find')
  async findPeople(@CurrentViewer() viewer: Viewer, @Args('search') search: string): Promise<FoundPersonType[]> {
    if (search.trim().length < LEAST_LETTERS) return [];
    const { edges } = await this.people.page(viewer, { search: search.slice(0, 100), first: MOST });
    return Promise.all(
      edges.map(async ({ node: { id, firstName, lastName } }) => {
        const assignments = await this.employees.assignmentsOf(viewer, id);
        return { id, firstName, lastName, unitNames: [...new Set(assignments.map(({ unitName }) => unitName))] };
      }),
    );
  }
}
