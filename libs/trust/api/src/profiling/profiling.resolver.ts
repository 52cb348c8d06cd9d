import { Args, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { CurrentViewer, ForSignedIn, ReadWithItsHolder, Transactions, type Viewer } from '@passerelle/platform-api';
import { IsBoolean, Length } from 'class-validator';

import { ReadViewer } from '../account/read-viewer.js';
import { ViewerType } from '../account/viewer.type.js';
import { ProfilingChoices } from './profiling-choices.js';
import { ProfilingFollowers } from './profiling-followers.js';

@ObjectType('ProfilingChosen')
@ReadWithItsHolder()
export class ProfilingChosenType {
  @Field(() => ViewerType) readonly viewer!: ViewerType;
}

@InputType()
export class ChooseProfilingInput {
  @Field(() => ID) @Length(8, 100) readonly idempotencyKey!: string;
  @Field({ description: 'Whether levels may be estimated from the person’s evidence.' }) @IsBoolean() readonly active!: boolean;
}

@Resolver()
export class ProfilingResolver {
  constructor(
    private readonly transactions: Transactions,
    private readonly choices: ProfilingChoices,
    private readonly followers: ProfilingFollowers,
    private readonly readViewer: ReadViewer,
  ) {}

  @Mutation(() => ProfilingChosenType, { description: 'Turns the estimation of one’s own levels on or off (article 65.0.1 of Québec’s Access Act).' })
  @ForSignedIn()
  async chooseProfiling(@CurrentViewer() viewer: Viewer, @Args('input') { active, idempotencyKey }: ChooseProfilingInput): Promise<ProfilingChosenType> {
    await this.transactions.write(viewer, { name: 'chooseProfiling', idempotencyKey }, async () => {
      await this.choices.add(viewer, active);
      await this.followers.tell(viewer, active);
      return { active };
    });
    return { viewer: await this.readViewer.run(viewer) };
  }
}
