import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EmployeeId } from '@passerelle/kernel';
import { JobFamilyType, OccupationsReader } from '@passerelle/occupations-api';
import { CurrentViewer, NotFound, Requires, type Viewer } from '@passerelle/platform-api';
import { Accounts, AccountType } from '@passerelle/trust-api';
import { isUUID } from 'class-validator';

import { AssignmentType, PersonNameType } from '../assignment/assignment.type.js';
import { Employees } from '../employee/employees.js';
import { OpenPerson } from './open-person.js';
import { type HeldAssignment, People, type Person, type PersonState } from './people.js';
import { HeldAssignmentType, PersonConnectionType, PersonRecordType, PersonStateEnum, PersonType } from './person.type.js';

@Resolver(() => PersonType)
export class PersonResolver {
  constructor(
    private readonly list: People,
    private readonly open: OpenPerson,
    private readonly employees: Employees,
    private readonly accounts: Accounts,
  ) {}

  @Query(() => PersonConnectionType, { description: 'The people of the organization, by name.' })
  @Requires('personnel:read')
  people(
    @CurrentViewer() viewer: Viewer,
    @Args('search', { type: () => String, nullable: true }) search?: string | null,
    @Args('state', { type: () => PersonStateEnum, nullable: true }) state?: PersonState | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first = 50,
  ) {
    return this.list.page(viewer, { search, state, after, first });
  }

  @Query(() => PersonRecordType, { description: 'Opens one person’s record, and writes in the log of accesses that it was opened.' })
  @Requires('personnel:read')
  person(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: EmployeeId) {
    if (!isUUID(id)) throw new NotFound();
    return this.open.run(viewer, id);
  }

  @ResolveField(() => [AssignmentType], { description: 'What the person does today, the latest begun first.' })
  assignments(@CurrentViewer() viewer: Viewer, @Parent() { id }: Person) {
    return this.employees.assignmentsOf(viewer, id);
  }

  @ResolveField(() => PersonNameType, { nullable: true })
  manager(@Parent() { managerFirstName, managerLastName }: Person) {
    return managerFirstName && managerLastName ? { firstName: managerFirstName, lastName: managerLastName } : null;
  }

  @ResolveField(() => AccountType, { nullable: true, description: 'Absent for a person without an account.' })
  account(@CurrentViewer() viewer: Viewer, @Parent() { id }: Person) {
    return this.accounts.ofEmployee(viewer, id);
  }
}

@Resolver(() => HeldAssignmentType)
export class HeldAssignmentResolver {
  constructor(private readonly occupations: OccupationsReader) {}

  @ResolveField(() => JobFamilyType)
  family(@CurrentViewer() viewer: Viewer, @Parent() { familyId }: HeldAssignment) {
    return this.occupations.family(viewer, familyId);
  }
}
