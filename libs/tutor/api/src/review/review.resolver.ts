import { Args, Float, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer, InvalidInput, Requires, type Viewer } from '@passerelle/platform-api';
import { aimAtRetention } from '@passerelle/tutor-domain';

import { AnswerReview } from './answer-review.js';
import { ChooseReviews } from './choose-reviews.js';
import { ReadReviews } from './read-reviews.js';
import { AnswerReviewInput, AnswerReviewResult, ChooseReviewsInput, ReviewDayType, ReviewsChosenType, UndoReviewInput, UndoReviewResult, WorkloadDayType } from './review.type.js';
import { UndoReview } from './undo-review.js';

/** Reviews a day that one may ask for. */
const MOST_A_DAY = 50;

@Resolver(() => ReviewDayType)
export class ReviewResolver {
  constructor(
    private readonly read: ReadReviews,
    private readonly answer: AnswerReview,
    private readonly undo: UndoReview,
    private readonly choose: ChooseReviews,
  ) {}

  @Query(() => ReviewDayType, { description: 'What comes back to the viewer today.' })
  @Requires('practice:do')
  reviewDay(@CurrentViewer() viewer: Viewer) {
    return this.read.today(viewer);
  }

  @Query(() => [WorkloadDayType], { description: 'How many reviews the coming thirty days would hold, with these choices.' })
  @Requires('practice:do')
  reviewWorkload(@CurrentViewer() viewer: Viewer, @Args('retention', { type: () => Float }) retention: number, @Args('mostADay', { type: () => Int }) mostADay: number) {
    if (aimAtRetention(retention).kind === 'RetentionOutOfRange' || mostADay < 1 || mostADay > MOST_A_DAY) throw new InvalidInput('Nobody may choose this for their reviews.');
    return this.read.workload(viewer, { retention, mostADay });
  }

  @Mutation(() => AnswerReviewResult, { description: 'Answers an exercise that comes back today.' })
  @Requires('practice:do')
  async answerReview(@CurrentViewer() viewer: Viewer, @Args('input') input: AnswerReviewInput) {
    return { ...(await this.answer.run(viewer, input)), today: await this.read.today(viewer) };
  }

  @Mutation(() => UndoReviewResult, { description: 'Takes back the last review of the day.' })
  @Requires('practice:do')
  async undoReview(@CurrentViewer() viewer: Viewer, @Args('input') input: UndoReviewInput) {
    return { ...(await this.undo.run(viewer, input)), today: await this.read.today(viewer) };
  }

  @Mutation(() => ReviewsChosenType, { description: 'Chooses how much to keep, how many reviews a day, or a pause.' })
  @Requires('practice:do')
  async chooseReviews(@CurrentViewer() viewer: Viewer, @Args('input') input: ChooseReviewsInput) {
    await this.choose.run(viewer, input);
    return { today: await this.read.today(viewer) };
  }
}
