import { Args, Field, ID, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { EmployeeId } from '@passerelle/kernel';
import { CurrentViewer, ReadWithItsHolder, Requires, type Viewer } from '@passerelle/platform-api';
import { Accounts } from '@passerelle/trust-api';

import { Colleagues } from './colleagues.js';

@ObjectType('Colleague', { description: 'A person of the organization, by name and unit.' })
@ReadWithItsHolder()
export class ColleagueType {
  @Field(() => ID) readonly employeeId!: EmployeeId;
  @Field() readonly firstName!: string;
  @Field() readonly lastName!: string;
  @Field({ description: 'Where they work today.' }) readonly unitName!: string;
}

@Resolver(() => ColleagueType)
export class ColleagueResolver {
  constructor(
    private readonly list: Colleagues,
    private readonly accounts: Accounts,
  ) {}

  @Query(() => [ColleagueType], { description: 'People of the organization with an open account whose name holds the words, by name, twelve at most.' })
  @Requires('interim:write')
  async colleagues(@CurrentViewer() viewer: Viewer, @Args('search') search: string): Promise<ColleagueType[]> {
    const found = await this.list.search(viewer, search);
    const accounts = await Promise.all(found.map(({ employeeId }) => this.accounts.ofEmployee(viewer, employeeId)));
    return found.filter((_, place) => accounts[place] && accounts[place].state !== 'closed');
  }
}
