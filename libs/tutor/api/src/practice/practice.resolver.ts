import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { PracticeSessionId } from '@passerelle/kernel';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { AnswerExercise } from './answer-exercise.js';
import { BeginPractice } from './begin-practice.js';
import { ContinuePractice } from './continue-practice.js';
import { PracticeOfferType, PracticeSessionType } from './practice.type.js';
import { AnswerExerciseInput, AnswerExerciseResult, BeginPracticeInput, BeginPracticeResult, PracticeContinuedType, PracticeSessionInput, PracticeStoppedType, TakePracticeHintInput, TakePracticeHintResult } from './practice-result.type.js';
import { ReadPractice } from './read-practice.js';
import { StopPractice } from './stop-practice.js';
import { TakePracticeHint } from './take-practice-hint.js';

@Resolver(() => PracticeSessionType)
export class PracticeResolver {
  constructor(
    private readonly read: ReadPractice,
    private readonly begin: BeginPractice,
    private readonly answer: AnswerExercise,
    private readonly hint: TakePracticeHint,
    private readonly goOn: ContinuePractice,
    private readonly stop: StopPractice,
  ) {}

  @Query(() => PracticeOfferType, { description: 'What the viewer may practise, and what they practised.' })
  @Requires('practice:do')
  practiceOffer(@CurrentViewer() viewer: Viewer) {
    return this.read.offer(viewer);
  }

  @Query(() => PracticeSessionType, { description: 'One practice session of the viewer’s, as it was left.' })
  @Requires('practice:do')
  practiceSession(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: PracticeSessionId) {
    return this.read.byId(viewer, id);
  }

  @Mutation(() => BeginPracticeResult, { description: 'Begins a practice session on one competency, and opens its first exercise.' })
  @Requires('practice:do')
  async beginPractice(@CurrentViewer() viewer: Viewer, @Args('input') input: BeginPracticeInput) {
    return this.withSession(viewer, await this.begin.run(viewer, input));
  }

  @Mutation(() => AnswerExerciseResult, { description: 'Answers the exercise that is open; gives what to make of it.' })
  @Requires('practice:do')
  async answerExercise(@CurrentViewer() viewer: Viewer, @Args('input') input: AnswerExerciseInput) {
    return this.withSession(viewer, await this.answer.run(viewer, input));
  }

  @Mutation(() => TakePracticeHintResult, { description: 'Takes the next rung of the ladder of hints.' })
  @Requires('practice:do')
  async takePracticeHint(@CurrentViewer() viewer: Viewer, @Args('input') input: TakePracticeHintInput) {
    return this.withSession(viewer, await this.hint.run(viewer, input));
  }

  @Mutation(() => PracticeContinuedType, { description: 'Goes on after what was said of an answer.' })
  @Requires('practice:do')
  async continuePractice(@CurrentViewer() viewer: Viewer, @Args('input') input: PracticeSessionInput) {
    return { session: await this.read.byId(viewer, (await this.goOn.run(viewer, input)).id) };
  }

  @Mutation(() => PracticeStoppedType, { description: 'Ends a session where it is: what was answered counts.' })
  @Requires('practice:do')
  async stopPractice(@CurrentViewer() viewer: Viewer, @Args('input') input: PracticeSessionInput) {
    return { session: await this.read.byId(viewer, (await this.stop.run(viewer, input)).id) };
  }

  private async withSession(viewer: Viewer, outcome: { readonly kind: string; readonly id?: PracticeSessionId }) {
    if (outcome.kind === 'ProfilingIsOff') return { ...outcome, off: true };
    return outcome.id ? { ...outcome, session: await this.read.byId(viewer, outcome.id) } : outcome;
  }
}
