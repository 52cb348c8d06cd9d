import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CourseDraftId } from '@passerelle/kernel';
import { mayReview } from '@passerelle/learning-domain';
import { CurrentViewer, InvalidInput, NotFound, Requires, type Viewer } from '@passerelle/platform-api';

import { CourseDraftType } from '../course-draft/course-draft.type.js';
import { CourseDrafts } from '../course-draft/course-drafts.js';
import { AskCourseReview } from './ask-course-review.js';
import { AskCourseReviewInput, AskCourseReviewResult, CourseDraftRemarkedType, CourseDraftRemarkType, CourseReviewType, DecideCourseReviewInput, DecideCourseReviewResult, PublishCourseDraftInput, PublishCourseDraftResult, RemarkOnCourseDraftInput, SettleCourseDraftRemarkInput } from './course-review.type.js';
import { CourseReviews } from './course-reviews.js';
import { DecideCourseReview, type DecideCourseReviewOutcome } from './decide-course-review.js';
import { PublishCourseDraft } from './publish-course-draft.js';
import { RemarkOnCourseDraft } from './remark-on-course-draft.js';

/** Shortest reason that says something, in characters. */
const LEAST_REASON = 10;
/** Answers to a reading that say where the draft stands now. */
const WITH_THE_DRAFT: ReadonlySet<DecideCourseReviewOutcome['kind']> = new Set(['CourseReviewDecided', 'ReviewerIsAuthor', 'ReviewerAsked', 'CourseReviewLapsed']);

@Resolver(() => CourseDraftType)
export class CourseReviewResolver {
  constructor(
    private readonly drafts: CourseDrafts,
    private readonly reviews: CourseReviews,
    private readonly ask: AskCourseReview,
    private readonly decide: DecideCourseReview,
    private readonly remark: RemarkOnCourseDraft,
    private readonly publish: PublishCourseDraft,
  ) {}

  @ResolveField(() => [CourseReviewType], { name: 'reviews', description: 'Its readings by a second person, the latest first.' })
  reviewsOf(@CurrentViewer() viewer: Viewer, @Parent() { id }: CourseDraftType) {
    return this.reviews.of(viewer, id);
  }

  @ResolveField(() => [CourseDraftRemarkType], { description: 'What is said of its parts, the oldest first.' })
  remarks(@CurrentViewer() viewer: Viewer, @Parent() { id }: CourseDraftType) {
    return this.reviews.remarksOn(viewer, id);
  }

  @ResolveField(() => [String], { description: 'Names of those who had a hand in it: none of them reviews it.' })
  async authorNames(@CurrentViewer() viewer: Viewer, @Parent() { id }: CourseDraftType) {
    return (await this.reviews.authorsOf(viewer, id)).map(({ name }) => name);
  }

  @ResolveField(() => Boolean, { description: 'Whether the viewer may review it: they had no hand in it, and did not ask for it to be read.' })
  async mayReview(@CurrentViewer() viewer: Viewer, @Parent() { id }: CourseDraftType) {
    const [open, authors] = await Promise.all([this.reviews.openOf(viewer, id), this.reviews.authorsOf(viewer, id)]);
    return mayReview(viewer.accountId, open, authors);
  }

  @Mutation(() => AskCourseReviewResult, { description: 'Gives a draft to be read by a second person, once nothing stands in its way.' })
  @Requires('course-draft:write')
  async askCourseReview(@CurrentViewer() viewer: Viewer, @Args('input') input: AskCourseReviewInput) {
    const outcome = await this.ask.run(viewer, input);
    return outcome.kind === 'CourseReviewAsked' ? { kind: outcome.kind, draft: await this.read(viewer, outcome.id) } : outcome;
  }

  @Mutation(() => DecideCourseReviewResult, { description: 'Finds a draft good, or sends it back with what to do; never by whoever wrote in it.' })
  @Requires('course:publish')
  async decideCourseReview(@CurrentViewer() viewer: Viewer, @Args('input') input: DecideCourseReviewInput) {
    const outcome = await this.decide.run(viewer, input);
    return WITH_THE_DRAFT.has(outcome.kind) ? { kind: outcome.kind, draft: await this.read(viewer, input.draftId) } : outcome;
  }

  @Mutation(() => CourseDraftRemarkedType, { description: 'Says something of a part of a draft, for those who write it.' })
  @Requires('course-draft:write')
  async remarkOnCourseDraft(@CurrentViewer() viewer: Viewer, @Args('input') input: RemarkOnCourseDraftInput) {
    const { id } = await this.remark.run(viewer, input);
    return { draft: await this.read(viewer, id) };
  }

  @Mutation(() => CourseDraftRemarkedType, { description: 'Settles what somebody said of a part.' })
  @Requires('course-draft:write')
  async settleCourseDraftRemark(@CurrentViewer() viewer: Viewer, @Args('input') input: SettleCourseDraftRemarkInput) {
    const { id } = await this.remark.settle(viewer, input);
    return { draft: await this.read(viewer, id) };
  }

  @Mutation(() => PublishCourseDraftResult, { description: 'Publishes a draft that a second person found good, as a version that never changes. Whoever began another version finishes it.' })
  @Requires('course:publish')
  async publishCourseDraft(@CurrentViewer() viewer: Viewer, @Args('input') input: PublishCourseDraftInput) {
    const { fr, en } = input.rationale;
    if (fr.trim().length < LEAST_REASON || en.trim().length < LEAST_REASON) throw new InvalidInput('Say in both languages what changes and why.');
    return this.publish.run(viewer, input);
  }

  private async read(viewer: Viewer, id: CourseDraftId) {
    const draft = await this.drafts.find(viewer, id);
    if (!draft) throw new NotFound();
    return draft;
  }
}
