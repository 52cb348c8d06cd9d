import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { CourseDraftId, CourseId, Language, LessonId } from '@passerelle/kernel';
import { type CourseDraftPart, lessonsOf, type PartId } from '@passerelle/learning-domain';
import { CurrentViewer, NotFound, Requires, type Viewer } from '@passerelle/platform-api';

import { CourseType } from '../course/course.type.js';
import { type CourseOfCatalogue, Courses } from '../course/courses.js';
import { ArchiveCourse } from './archive-course.js';
import { ArchiveCourseDraft } from './archive-course-draft.js';
import { BeginCourseDraft } from './begin-course-draft.js';
import { ArchiveCourseDraftInput, ArchiveCourseInput, BeginCourseDraftInput, CourseArchivedType, CourseDraftBegunType, CourseDraftFileType, CourseDraftPartType, CourseDraftType, DesignedCourseType, SaveCourseDraftPartInput, SaveCourseDraftPartResult } from './course-draft.type.js';
import { CourseDraftFiles } from './course-draft-files.js';
import { CourseDraftParts } from './course-draft-parts.js';
import { type CourseDraftRow, CourseDrafts } from './course-drafts.js';
import { PreviewCourseDraft } from './preview-course-draft.js';
import { SaveCourseDraftPart } from './save-course-draft-part.js';

@Resolver(() => CourseDraftType)
export class CourseDraftResolver {
  constructor(
    private readonly courses: Courses,
    private readonly drafts: CourseDrafts,
    private readonly files: CourseDraftFiles,
    private readonly allParts: CourseDraftParts,
    private readonly begin: BeginCourseDraft,
    private readonly save: SaveCourseDraftPart,
    private readonly preview: PreviewCourseDraft,
    private readonly archiveDraft: ArchiveCourseDraft,
    private readonly archive: ArchiveCourse,
  ) {}

  @Query(() => [DesignedCourseType], { description: 'The organization’s courses in their latest version, those that were put away too.' })
  @Requires('course-draft:write')
  async designedCourses(@CurrentViewer() viewer: Viewer): Promise<readonly DesignedCourseType[]> {
    return (await this.courses.all(viewer)).map(describe);
  }

  @Query(() => [CourseDraftType], { description: 'Versions of courses that are being written, the latest touched first.' })
  @Requires('course-draft:write')
  courseDrafts(@CurrentViewer() viewer: Viewer) {
    return this.drafts.all(viewer);
  }

  @Query(() => CourseDraftType, { description: 'A version of a course that is being written.' })
  @Requires('course-draft:write')
  async courseDraft(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: CourseDraftId) {
    const draft = await this.drafts.find(viewer, id);
    if (!draft) throw new NotFound();
    return draft;
  }

  @ResolveField(() => [CourseDraftPartType], { description: 'What it is made of; lessons that the outline does not name any more, too.' })
  async parts(@CurrentViewer() viewer: Viewer, @Parent() { id }: CourseDraftType) {
    return (await this.allParts.of(viewer, id)).map(describePart);
  }

  @ResolveField(() => [CourseDraftFileType], { name: 'files', description: 'Files that it may show, by name.' })
  filesOf(@CurrentViewer() viewer: Viewer, @Parent() draft: CourseDraftRow) {
    return this.files.list(viewer, draft);
  }

  @Query(() => CourseType, { description: 'A draft as a learner would read it: its texts rendered by the server, its lesson alone where one is named.' })
  @Requires('course-draft:write')
  courseDraftPreview(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: CourseDraftId, @Args('lessonId', { type: () => ID, nullable: true }) lessonId: LessonId | null) {
    return this.preview.run(viewer, id, lessonId ?? null);
  }

  @Mutation(() => CourseDraftBegunType, { description: 'Begins to write: the next version of a course, a copy as a new course, or a new course.' })
  @Requires('course-draft:write')
  async beginCourseDraft(@CurrentViewer() viewer: Viewer, @Args('input') input: BeginCourseDraftInput) {
    const { id } = await this.begin.run(viewer, { idempotencyKey: input.idempotencyKey, courseId: input.courseId ?? null, draftId: input.draftId ?? null, title: input.title ?? null });
    return { draft: await this.courseDraft(viewer, id) };
  }

  @Mutation(() => SaveCourseDraftPartResult, { description: 'Keeps a change of one part, made on the revision that was read; nobody’s words are overwritten unread.' })
  @Requires('course-draft:write')
  async saveCourseDraftPart(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveCourseDraftPartInput) {
    const outcome = await this.save.run(viewer, input);
    if (outcome.kind === 'CourseDraftClosed') return outcome;
    const part = await this.allParts.find(viewer, input.draftId, input.partId as PartId);
    if (!part) throw new NotFound();
    return outcome.kind === 'CourseDraftPartSaved' ? { kind: outcome.kind, draft: await this.courseDraft(viewer, input.draftId), part: describePart(part) } : { kind: outcome.kind, current: describePart(part) };
  }

  @Mutation(() => CourseDraftBegunType, { description: 'Puts a draft away, or takes it out again.' })
  @Requires('course-draft:write')
  async archiveCourseDraft(@CurrentViewer() viewer: Viewer, @Args('input') input: ArchiveCourseDraftInput) {
    const { id } = await this.archiveDraft.run(viewer, input);
    return { draft: await this.courseDraft(viewer, id) };
  }

  @Mutation(() => CourseArchivedType, { description: 'Puts a course away: nobody begins it any more, whoever began it finishes it. Or takes it out again.' })
  @Requires('course:publish')
  async archiveCourse(@CurrentViewer() viewer: Viewer, @Args('input') input: ArchiveCourseInput) {
    const { courseId } = await this.archive.run(viewer, input);
    return { course: await this.designed(viewer, courseId) };
  }

  private async designed(viewer: Viewer, id: CourseId): Promise<DesignedCourseType> {
    const course = await this.courses.find(viewer, id);
    if (!course) throw new NotFound();
    return describe(course);
  }
}

function describe({ courseId, version, content, putAway }: CourseOfCatalogue): DesignedCourseType {
  return { id: courseId, version, title: content.title, summary: content.summary, prerequisites: content.prerequisites, lessonCount: lessonsOf(content).length, durationMinutes: content.durationMinutes, archived: putAway };
}

function describePart({ older, ...part }: CourseDraftPart): CourseDraftPartType {
  return { ...part, older: Object.entries(older).map(([path, language]: [string, Language]) => ({ path, language })) };
}
