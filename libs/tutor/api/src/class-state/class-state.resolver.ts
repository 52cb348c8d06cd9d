import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { CourseId } from '@passerelle/kernel';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { ClassStateType, PracticeStateType } from './class-state.type.js';
import { ReadClassState } from './read-class-state.js';

@Resolver(() => ClassStateType)
export class ClassStateResolver {
  constructor(private readonly state: ReadClassState) {}

  @Query(() => [String], { description: 'The months that may be read, the latest first, as 2026-11.' })
  @Requires('class-state:read')
  classMonths() {
    return this.state.months();
  }

  @Query(() => ClassStateType, { description: 'How a course went in a month that is over.' })
  @Requires('class-state:read')
  classState(@CurrentViewer() viewer: Viewer, @Args('courseId', { type: () => ID }) courseId: CourseId, @Args('month') month: string) {
    return this.state.ofCourse(viewer, courseId, month);
  }

  @Query(() => PracticeStateType, { description: 'How practice went in a month that is over.' })
  @Requires('class-state:read')
  practiceState(@CurrentViewer() viewer: Viewer, @Args('month') month: string) {
    return this.state.ofPractice(viewer, month);
  }
}
