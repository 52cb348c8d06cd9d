import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { GrantLearningTime, type LearningTimeOutcome } from './grant-learning-time.js';
import { ChangeLearningTimeInput, EndLearningTimeInput, GrantLearningTimeInput, LearningTimeResult, LearningTimeType, MemberLearningTimeType, MyLearningTimeType } from './learning-time.type.js';
import { ReadLearningTime } from './read-learning-time.js';
import { timeGrantedOf } from './time-granted-of.js';

@Resolver(() => LearningTimeType)
export class LearningTimeResolver {
  constructor(
    private readonly read: ReadLearningTime,
    private readonly grant: GrantLearningTime,
  ) {}

  @Query(() => MyLearningTimeType, { description: 'Working time set free for the viewer to learn.' })
  @Requires('path:read')
  async myLearningTime(@CurrentViewer() viewer: Viewer): Promise<MyLearningTimeType> {
    return { grants: await this.read.mine(viewer) };
  }

  @Query(() => [MemberLearningTimeType], { description: 'Time granted to each of the viewer’s direct reports, in the order of their names.' })
  @Requires('learning-time:grant')
  teamLearningTime(@CurrentViewer() viewer: Viewer): Promise<MemberLearningTimeType[]> {
    return this.read.team(viewer);
  }

  @Mutation(() => LearningTimeResult, { description: 'Grants time to a direct report.' })
  @Requires('learning-time:grant')
  async grantLearningTime(@CurrentViewer() viewer: Viewer, @Args('input') { granted, ...input }: GrantLearningTimeInput) {
    return answer(await this.grant.grant(viewer, { ...input, granted: timeGrantedOf(granted) }));
  }

  @Mutation(() => LearningTimeResult, { description: 'Puts another grant in the place of one that stands.' })
  @Requires('learning-time:grant')
  async changeLearningTime(@CurrentViewer() viewer: Viewer, @Args('input') { granted, ...input }: ChangeLearningTimeInput) {
    return answer(await this.grant.change(viewer, { ...input, granted: timeGrantedOf(granted) }));
  }

  @Mutation(() => LearningTimeResult, { description: 'Ends a grant today.' })
  @Requires('learning-time:grant')
  async endLearningTime(@CurrentViewer() viewer: Viewer, @Args('input') input: EndLearningTimeInput) {
    return answer(await this.grant.end(viewer, input));
  }
}

function answer(outcome: LearningTimeOutcome) {
  return outcome.kind === 'LearningTimeKept' ? { employeeId: outcome.employeeId } : { why: outcome.kind };
}
