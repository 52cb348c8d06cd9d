import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { WorkshopId } from '@passerelle/kernel';
import type { WorkshopPlan } from '@passerelle/learning-domain';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { CancelWorkshop } from './cancel-workshop.js';
import { ChangeWorkshop } from './change-workshop.js';
import { InviteToWorkshop } from './invite-to-workshop.js';
import { LeaveWorkshop } from './leave-workshop.js';
import { MarkAttendance } from './mark-attendance.js';
import { PlanWorkshop } from './plan-workshop.js';
import { ReadWorkshops } from './read-workshops.js';
import { TakeWorkshopPlace } from './take-workshop-place.js';
import { WorkshopAudiencesType, WorkshopCandidateType, WorkshopConnectionType, WorkshopParticipantType, type WorkshopRefusal, WorkshopResult, WorkshopTimeEnum, WorkshopType } from './workshop.type.js';
import { CancelWorkshopInput, ChangeWorkshopInput, InviteToWorkshopInput, MarkWorkshopAttendanceInput, PlanWorkshopInput, WorkshopPlaceInput,type WorkshopPlanInput } from './workshop-input.type.js';
import { hasTeam, mayOpenToAll } from './workshop-reach.js';
import type { WorkshopTime } from './workshops.js';

type Outcome = { readonly kind: 'WorkshopKept'; readonly id: WorkshopId } | { readonly kind: WorkshopRefusal };

@Resolver(() => WorkshopType)
export class WorkshopResolver {
  constructor(
    private readonly read: ReadWorkshops,
    private readonly plan: PlanWorkshop,
    private readonly change: ChangeWorkshop,
    private readonly cancel: CancelWorkshop,
    private readonly take: TakeWorkshopPlace,
    private readonly leave: LeaveWorkshop,
    private readonly invite: InviteToWorkshop,
    private readonly mark: MarkAttendance,
  ) {}

  @Query(() => WorkshopConnectionType, { description: 'Workshops open to the viewer, that they have a place in, or that they planned.' })
  @Requires('workshop:read')
  workshops(@CurrentViewer() viewer: Viewer, @Args('when', { type: () => WorkshopTimeEnum }) when: WorkshopTime, @Args('first', { type: () => Int, defaultValue: 20 }) first: number, @Args('after', { type: () => String, nullable: true }) after?: string | null) {
    return this.read.page(viewer, { when, first, ...(after ? { after } : {}) });
  }

  @Query(() => [WorkshopType], { description: 'The next workshops in which the viewer has a place, waits or is invited; five at most.' })
  @Requires('workshop:join')
  myWorkshops(@CurrentViewer() viewer: Viewer) {
    return this.read.mine(viewer);
  }

  @Query(() => WorkshopType)
  @Requires('workshop:read')
  workshop(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: WorkshopId) {
    return this.read.one(viewer, id);
  }

  @Query(() => [WorkshopParticipantType], { description: 'Who comes to a workshop that the viewer planned.' })
  @Requires('workshop:plan')
  workshopParticipants(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: WorkshopId) {
    return this.read.participants(viewer, id);
  }

  @Query(() => [WorkshopCandidateType], { description: 'People whom the viewer may invite, whose name holds these words.' })
  @Requires('workshop:plan')
  async workshopCandidates(@CurrentViewer() viewer: Viewer, @Args('search', { type: () => String }) search: string): Promise<WorkshopCandidateType[]> {
    return [...(await this.invite.candidates(viewer, search))];
  }

  @Query(() => WorkshopAudiencesType, { description: 'To whom the viewer may open a workshop.' })
  @Requires('workshop:plan')
  workshopAudiences(@CurrentViewer() viewer: Viewer): WorkshopAudiencesType {
    return { audiences: [...(hasTeam(viewer) ? (['team'] as const) : []), ...(mayOpenToAll(viewer) ? (['organization'] as const) : [])] };
  }

  @Mutation(() => WorkshopResult, { description: 'Plans a workshop.' })
  @Requires('workshop:plan')
  async planWorkshop(@CurrentViewer() viewer: Viewer, @Args('input') input: PlanWorkshopInput) {
    return this.answer(viewer, await this.plan.run(viewer, planOf(input), input.idempotencyKey));
  }

  @Mutation(() => WorkshopResult, { description: 'Changes a workshop that the viewer planned; whoever it concerns hears of a new time or place.' })
  @Requires('workshop:plan')
  async changeWorkshop(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeWorkshopInput) {
    return this.answer(viewer, await this.change.run(viewer, input.id, planOf(input), input.idempotencyKey));
  }

  @Mutation(() => WorkshopResult, { description: 'Cancels a workshop that the viewer planned.' })
  @Requires('workshop:plan')
  async cancelWorkshop(@CurrentViewer() viewer: Viewer, @Args('input') { id, reason, idempotencyKey }: CancelWorkshopInput) {
    return this.answer(viewer, await this.cancel.run(viewer, id, reason, idempotencyKey));
  }

  @Mutation(() => WorkshopResult, { description: 'Takes a place, or waits for one.' })
  @Requires('workshop:join')
  async takeWorkshopPlace(@CurrentViewer() viewer: Viewer, @Args('input') { id, idempotencyKey }: WorkshopPlaceInput) {
    return this.answer(viewer, await this.take.run(viewer, id, idempotencyKey));
  }

  @Mutation(() => WorkshopResult, { description: 'Gives back a place, leaves the line or declines an invitation.' })
  @Requires('workshop:join')
  async leaveWorkshop(@CurrentViewer() viewer: Viewer, @Args('input') { id, idempotencyKey }: WorkshopPlaceInput) {
    return this.answer(viewer, await this.leave.run(viewer, id, idempotencyKey));
  }

  @Mutation(() => WorkshopResult, { description: 'Invites people to a workshop that the viewer planned; the place is theirs to take.' })
  @Requires('workshop:plan')
  async inviteToWorkshop(@CurrentViewer() viewer: Viewer, @Args('input') { id, employeeIds, idempotencyKey }: InviteToWorkshopInput) {
    return this.answer(viewer, await this.invite.run(viewer, id, employeeIds, idempotencyKey));
  }

  @Mutation(() => WorkshopResult, { description: 'Marks whether somebody came, or takes the mark away.' })
  @Requires('workshop:plan')
  async markWorkshopAttendance(@CurrentViewer() viewer: Viewer, @Args('input') { attendance, ...input }: MarkWorkshopAttendanceInput) {
    return this.answer(viewer, await this.mark.run(viewer, { ...input, attendance: attendance ?? null }));
  }

  /** The workshop as it is now, for whoever may still see it. */
  private async answer(viewer: Viewer, outcome: Outcome) {
    return outcome.kind === 'WorkshopKept' ? { workshop: await this.read.one(viewer, outcome.id) } : { why: outcome.kind };
  }
}

function planOf({ title, about, courseId, competencyId, day, time, durationMinutes, place, videoUrl, seats, audience, facilitator }: WorkshopPlanInput): WorkshopPlan {
  return { title, about, courseId: courseId ?? null, competencyId: competencyId ?? null, day, time, durationMinutes, place: place ?? null, videoUrl: videoUrl ?? null, seats, audience, facilitator };
}
