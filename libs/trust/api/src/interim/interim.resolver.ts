import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { InterimId } from '@passerelle/kernel';
import { CurrentViewer, NotFound, Requires, type Viewer } from '@passerelle/platform-api';
import { interimState } from '@passerelle/trust-domain';

import { EndInterim } from './end-interim.js';
import { EndInterimInput, InterimActType, InterimEndedType, InterimType, NameInterimInput, NameInterimResult } from './interim.type.js';
import { type InterimRow, Interims } from './interims.js';
import { NameInterim } from './name-interim.js';

@Resolver(() => InterimType)
export class InterimResolver {
  constructor(
    private readonly interims: Interims,
    private readonly name: NameInterim,
    private readonly end: EndInterim,
  ) {}

  @Query(() => [InterimType], { description: 'Who stands in, stood in or will stand in for the viewer, the latest to start first.' })
  @Requires('interim:write')
  async myInterims(@CurrentViewer() viewer: Viewer): Promise<InterimType[]> {
    return viewer.employeeId ? (await this.interims.ofManager(viewer, viewer.employeeId)).map(this.describe) : [];
  }

  @Query(() => [InterimType], { description: 'Teams that the viewer stands in for, or will, the first to start first.' })
  @Requires('my-information:read')
  async heldInterims(@CurrentViewer() viewer: Viewer): Promise<InterimType[]> {
    return viewer.employeeId ? (await this.interims.held(viewer)).map(this.describe) : [];
  }

  @Mutation(() => NameInterimResult, { description: 'Names who stands in for the viewer with their team, from a day to a day; that person and the team are told.' })
  @Requires('interim:write')
  async nameInterim(@CurrentViewer() viewer: Viewer, @Args('input') input: NameInterimInput) {
    const outcome = await this.name.run(viewer, input);
    return outcome.kind === 'InterimNamed' ? { kind: outcome.kind, interim: await this.mine(viewer, outcome.id) } : { ...outcome, oneself: true, missing: true };
  }

  @Mutation(() => InterimEndedType, { description: 'Puts an end, at once, to an interim of the viewer’s own team.' })
  @Requires('interim:write')
  async endInterim(@CurrentViewer() viewer: Viewer, @Args('input') { id, idempotencyKey }: EndInterimInput) {
    await this.end.run(viewer, id, idempotencyKey);
    return { interim: await this.mine(viewer, id) };
  }

  @ResolveField(() => [InterimActType], { description: 'What was done in the manager’s name, the latest first.' })
  acts(@CurrentViewer() viewer: Viewer, @Parent() { id }: InterimType) {
    return this.interims.actsOf(viewer, id);
  }

  private async mine(viewer: Viewer, id: InterimId): Promise<InterimType> {
    const row = await this.interims.find(viewer, id);
    if (!row) throw new NotFound();
    return this.describe(row);
  }

  private readonly describe = (row: InterimRow): InterimType => ({ ...row, state: interimState(row, this.interims.today()) });
}
