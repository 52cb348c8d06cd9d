import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { LessonFeedbackId } from '@passerelle/kernel';
import { CurrentViewer, NotFound, Requires, type Viewer } from '@passerelle/platform-api';

import { LessonFeedbackType, SendLessonFeedbackInput, SendLessonFeedbackResult, SettleLessonFeedbackInput, SettleLessonFeedbackResult } from './lesson-feedback.type.js';
import { LessonFeedbacks } from './lesson-feedbacks.js';
import { SendLessonFeedback } from './send-lesson-feedback.js';
import { SettleLessonFeedback } from './settle-lesson-feedback.js';

@Resolver(() => LessonFeedbackType)
export class LessonFeedbackResolver {
  constructor(
    private readonly feedbacks: LessonFeedbacks,
    private readonly send: SendLessonFeedback,
    private readonly settle: SettleLessonFeedback,
  ) {}

  @Query(() => [LessonFeedbackType], { name: 'lessonFeedback', description: 'What people say of the organization’s lessons; what waits first, by course and lesson.' })
  @Requires('course-feedback:answer')
  all(@CurrentViewer() viewer: Viewer) {
    return this.feedbacks.all(viewer);
  }

  @Query(() => [LessonFeedbackType], { description: 'What the viewer said of lessons, and what they were answered; newest first.' })
  @Requires('progress:write')
  myLessonFeedback(@CurrentViewer() viewer: Viewer) {
    return this.feedbacks.mine(viewer);
  }

  @Mutation(() => SendLessonFeedbackResult, { description: 'Says something of a lesson to whoever writes the courses.' })
  @Requires('progress:write')
  async sendLessonFeedback(@CurrentViewer() viewer: Viewer, @Args('input') input: SendLessonFeedbackInput) {
    const outcome = await this.send.run(viewer, input);
    return outcome.kind === 'LessonFeedbackSent' ? { kind: outcome.kind, sent: await this.read(viewer, outcome.id) } : outcome;
  }

  @Mutation(() => SettleLessonFeedbackResult, { description: 'Answers what somebody said of a lesson, or closes it; once.' })
  @Requires('course-feedback:answer')
  async settleLessonFeedback(@CurrentViewer() viewer: Viewer, @Args('input') input: SettleLessonFeedbackInput) {
    const { kind, id } = await this.settle.run(viewer, { ...input, answer: input.answer ?? null });
    return { kind, settled: await this.read(viewer, id) };
  }

  private async read(viewer: Viewer, id: LessonFeedbackId) {
    const found = await this.feedbacks.find(viewer, id);
    if (!found) throw new NotFound();
    return found;
  }
}
