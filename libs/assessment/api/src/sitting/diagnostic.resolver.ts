import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SittingId } from '@passerelle/kernel';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { AnswerDiagnosticItem } from './answer-diagnostic-item.js';
import { BeginDiagnostic } from './begin-diagnostic.js';
import { DiagnosticType } from './diagnostic.type.js';
import { AnswerDiagnosticItemInput, AnswerDiagnosticItemResult, BeginDiagnosticInput, BeginDiagnosticResult, DiagnosticStoppedType, StopDiagnosticInput } from './diagnostic-result.type.js';
import { ReadDiagnostic } from './read-diagnostic.js';
import { StopDiagnostic } from './stop-diagnostic.js';

@Resolver(() => DiagnosticType)
export class DiagnosticResolver {
  constructor(
    private readonly read: ReadDiagnostic,
    private readonly begin: BeginDiagnostic,
    private readonly answer: AnswerDiagnosticItem,
    private readonly stop: StopDiagnostic,
  ) {}

  @Query(() => [DiagnosticType], { description: 'The viewer’s diagnostics, the latest first.' })
  @Requires('diagnostic:take')
  myDiagnostics(@CurrentViewer() viewer: Viewer) {
    return this.read.mine(viewer);
  }

  @Query(() => DiagnosticType, { description: 'One diagnostic of the viewer’s, as it was left.' })
  @Requires('diagnostic:take')
  diagnostic(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: SittingId) {
    return this.read.byId(viewer, id);
  }

  @Mutation(() => BeginDiagnosticResult, { description: 'Begins a diagnostic on one to three competencies of the viewer’s transformed role.' })
  @Requires('diagnostic:take')
  async beginDiagnostic(@CurrentViewer() viewer: Viewer, @Args('input') input: BeginDiagnosticInput) {
    return this.withDiagnostic(viewer, await this.begin.run(viewer, input));
  }

  @Mutation(() => AnswerDiagnosticItemResult, { description: 'Answers the question that is asked; gives the next one, or the end.' })
  @Requires('diagnostic:take')
  async answerDiagnosticItem(@CurrentViewer() viewer: Viewer, @Args('input') input: AnswerDiagnosticItemInput) {
    return this.withDiagnostic(viewer, await this.answer.run(viewer, input));
  }

  @Mutation(() => DiagnosticStoppedType, { description: 'Ends a diagnostic where it is: what it concluded stays.' })
  @Requires('diagnostic:take')
  async stopDiagnostic(@CurrentViewer() viewer: Viewer, @Args('input') input: StopDiagnosticInput) {
    return { diagnostic: await this.read.byId(viewer, (await this.stop.run(viewer, input)).id) };
  }

  private async withDiagnostic(viewer: Viewer, outcome: { readonly kind: string; readonly id?: SittingId }) {
    if (outcome.kind === 'ProfilingIsOff') return { ...outcome, off: true };
    return outcome.id ? { ...outcome, diagnostic: await this.read.byId(viewer, outcome.id) } : outcome;
  }
}
