import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, Requires, type Viewer } from '@passerelle/platform-api';

import { EnrolmentType, ProgressRecordedType } from '../enrolment/enrolment.type.js';
import { ReadEnrolment } from '../enrolment/read-enrolment.js';
import { Bookmarks } from './bookmarks.js';
import { ChangeBookmark } from './change-bookmark.js';
import { BookmarkType, ChangeBookmarkInput, StudyMarkType } from './mark.type.js';
import { ReadMyMarks } from './read-my-marks.js';

@Resolver(() => EnrolmentType)
export class MarkResolver {
  constructor(
    private readonly bookmarks: Bookmarks,
    private readonly change: ChangeBookmark,
    private readonly readMarks: ReadMyMarks,
    private readonly readEnrolment: ReadEnrolment,
  ) {}

  @Query(() => [StudyMarkType], { description: 'Every note and bookmark of the viewer’s, course by course.' })
  @Requires('progress:write')
  myStudyMarks(@CurrentViewer() viewer: Viewer) {
    return this.readMarks.run(viewer);
  }

  @Mutation(() => ProgressRecordedType, { description: 'Marks a lesson or an activity, or takes the mark away.' })
  @Requires('progress:write')
  async changeBookmark(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeBookmarkInput) {
    const { enrolmentId } = await this.change.run(viewer, input);
    return { enrolment: await this.readEnrolment.byId(viewer, enrolmentId) };
  }

  @ResolveField(() => [BookmarkType], { name: 'bookmarks', description: 'What the viewer marked in the course.' })
  bookmarksOf(@CurrentViewer() viewer: Viewer, @Parent() { id }: EnrolmentType) {
    return this.bookmarks.of(viewer, id);
  }
}
