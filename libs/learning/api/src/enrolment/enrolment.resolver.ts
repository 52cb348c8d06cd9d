import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, NotFound, Requires, type Viewer } from '@passerelle/platform-api';

import { Courses } from '../course/courses.js';
import { describeCourse } from '../course/describe-course.js';
import { PrivateNoteType } from '../note/private-note.type.js';
import { PrivateNotes } from '../note/private-notes.js';
import { CourseBegunType, EnrolmentType, MoveToLatestVersionInput, NewerVersionType } from './enrolment.type.js';
import { type EnrolmentRow, Enrolments } from './enrolments.js';
import { MoveToLatestVersion } from './move-to-latest-version.js';

@Resolver(() => EnrolmentType)
export class EnrolmentResolver {
  constructor(
    private readonly notes: PrivateNotes,
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly move: MoveToLatestVersion,
  ) {}

  @ResolveField(() => NewerVersionType, { nullable: true, description: 'A version published since the viewer began; nothing once the course is finished.' })
  async newerVersion(@CurrentViewer() viewer: Viewer, @Parent() { courseId, version, completedAt }: EnrolmentType & Pick<EnrolmentRow, 'version'>) {
    const latest = completedAt ? undefined : await this.courses.find(viewer, courseId);
    if (!latest || latest.version <= version) return null;
    return { version: latest.version, rationale: await this.courses.rationaleOf(viewer, courseId, latest.version) };
  }

  @Mutation(() => CourseBegunType, { description: 'Goes on in the latest version, because one wants to: what is done stays done where the version still has it.' })
  @Requires('progress:write')
  async moveToLatestVersion(@CurrentViewer() viewer: Viewer, @Args('input') input: MoveToLatestVersionInput) {
    const { enrolmentId } = await this.move.run(viewer, input);
    const enrolment = await this.enrolments.findMine(viewer, enrolmentId);
    if (!enrolment) throw new NotFound();
    return { course: describeCourse(await this.courses.version(viewer, enrolment.courseId, enrolment.version)) };
  }

  @ResolveField(() => [PrivateNoteType], { name: 'notes', description: 'What the viewer wrote for themselves in the course’s notes.' })
  notesOf(@CurrentViewer() viewer: Viewer, @Parent() { id }: EnrolmentType) {
    return this.notes.of(viewer, id);
  }
}
