import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CourseId } from '@passerelle/kernel';
import { splitCourse } from '@passerelle/learning-domain';
import { CurrentViewer, NotFound, Requires, type Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import { CourseDraftType } from '../course-draft/course-draft.type.js';
import { CourseDrafts } from '../course-draft/course-drafts.js';
import { CourseVersionPartType, TakeNewerVersionInput, TakeNewerVersionResult } from './course-base.type.js';
import { TakeNewerVersion } from './take-newer-version.js';

/** A draft beside what is published: the version that it was begun from, and the one in force. */
@Resolver(() => CourseDraftType)
export class CourseBaseResolver {
  constructor(
    private readonly courses: Courses,
    private readonly drafts: CourseDrafts,
    private readonly take: TakeNewerVersion,
  ) {}

  @ResolveField(() => Int, { nullable: true, description: 'The version in force; null for a course that was never published. Another than `baseVersion`: it was published since.' })
  latestVersion(@CurrentViewer() viewer: Viewer, @Parent() { courseId }: CourseDraftType) {
    return this.courses.latestVersion(viewer, courseId);
  }

  @ResolveField(() => [CourseVersionPartType], { description: 'The version that it was begun from; empty for a new course.' })
  baseParts(@CurrentViewer() viewer: Viewer, @Parent() { courseId, baseVersion }: CourseDraftType) {
    return this.partsOf(viewer, courseId, baseVersion);
  }

  @ResolveField(() => [CourseVersionPartType], { description: 'The version in force; empty for a course that was never published.' })
  async latestParts(@CurrentViewer() viewer: Viewer, @Parent() { courseId }: CourseDraftType) {
    return this.partsOf(viewer, courseId, await this.courses.latestVersion(viewer, courseId));
  }

  @Mutation(() => TakeNewerVersionResult, { description: 'Makes a draft go on from a version published since it was begun: what it did not touch follows, what both changed stays its own.' })
  @Requires('course-draft:write')
  async takeNewerVersion(@CurrentViewer() viewer: Viewer, @Args('input') input: TakeNewerVersionInput) {
    const outcome = await this.take.run(viewer, input);
    if (outcome.kind !== 'CourseVersionTaken') return outcome;
    const draft = await this.drafts.find(viewer, outcome.id);
    if (!draft) throw new NotFound();
    return { ...outcome, draft };
  }

  private async partsOf(viewer: Viewer, id: CourseId, version: number | null) {
    return version === null ? [] : splitCourse((await this.courses.version(viewer, id, version)).content);
  }
}
