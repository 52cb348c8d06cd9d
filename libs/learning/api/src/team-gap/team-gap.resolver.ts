import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { EmployeeId } from '@passerelle/kernel';
import { CurrentViewer, Requires, Transactions, type Viewer } from '@passerelle/platform-api';
import { AccessLog } from '@passerelle/trust-api';

import { FollowTeamGap } from './follow-team-gap.js';
import { ReadTeamGaps, type TeamGapRead } from './read-team-gaps.js';
import { FollowTeamGapInput, type TeamGapCourseType, TeamGapFollowedType, TeamGapType } from './team-gap.type.js';

@Resolver(() => TeamGapType)
export class TeamGapResolver {
  constructor(
    private readonly readTeamGaps: ReadTeamGaps,
    private readonly follow: FollowTeamGap,
    private readonly accessLog: AccessLog,
    private readonly transactions: Transactions,
  ) {}

  @Query(() => [TeamGapType], { description: 'The gaps of the viewer’s team that matter most for the transformed role, three at most.' })
  @Requires('course-request:write')
  async teamGaps(@CurrentViewer() viewer: Viewer, @Args('managerId', { type: () => ID, nullable: true, description: 'Whose team, as `myTeams` names it.' }) managerId: EmployeeId | null = null): Promise<TeamGapType[]> {
    const { gaps, seen, led } = await this.readTeamGaps.run(viewer, managerId);
    await this.transactions.close(viewer);
    await this.accessLog.record(viewer, 'manager', seen, 'team', led?.standIn?.interimId);
    return gaps.map(describeGap);
  }

  @Mutation(() => TeamGapFollowedType, { description: 'Puts a proposal on the agenda, sets it aside with a reason, says it is done, or brings it back.' })
  @Requires('course-request:write')
  async followTeamGap(@CurrentViewer() viewer: Viewer, @Args('input') { reason, managerId, ...input }: FollowTeamGapInput) {
    await this.follow.run(viewer, { ...input, reason: reason ?? null, managerId: managerId ?? null });
    return { state: input.state };
  }
}

function describeGap({ gap, competency, course, followUp }: TeamGapRead): TeamGapType {
  const { action, effect, asked, below, near, highestRequired, highestImportance } = gap;
  const gain = course?.content.competencies.find(({ id }) => id === competency.id);
  const offered: TeamGapCourseType | null = course && gain ? { id: course.courseId, title: course.content.title, durationMinutes: course.content.durationMinutes, from: gain.from, to: gain.to } : null;
  return {
    competency, asked, below, near, highestRequired, highestImportance,
    action: action.kind,
    course: offered,
    reaches: effect.of, effectLow: effect.low, effectHigh: effect.high,
    state: followUp?.state ?? 'proposed',
    reason: followUp?.reason ?? null,
  };
}
