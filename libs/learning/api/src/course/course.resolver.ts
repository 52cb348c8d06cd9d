import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CompetenciesReader } from '@passerelle/competencies-api';
import type { CourseId } from '@passerelle/kernel';
import { CurrentViewer, NotFound, Requires, type Viewer } from '@passerelle/platform-api';

import { EnrolInCourse } from '../enrolment/enrol-in-course.js';
import { CourseBegunType, EnrolInCourseInput, EnrolmentType, ProgressRecordedType, RecordProgressInput, SubmitQuizInput, SubmitQuizResult } from '../enrolment/enrolment.type.js';
import { Enrolments } from '../enrolment/enrolments.js';
import { ReadEnrolment } from '../enrolment/read-enrolment.js';
import { RecordProgress } from '../progress/record-progress.js';
import { SubmitQuiz } from '../quiz/submit-quiz.js';
import { CourseGainType, CourseType } from './course.type.js';
import { Courses } from './courses.js';
import { describeCourse, type DescribedCourse } from './describe-course.js';

@Resolver(() => CourseType)
export class CourseResolver {
  constructor(
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly readEnrolment: ReadEnrolment,
    private readonly competencies: CompetenciesReader,
    private readonly enrol: EnrolInCourse,
    private readonly recordCase: RecordProgress,
    private readonly submit: SubmitQuiz,
  ) {}

  @Query(() => [CourseType], { name: 'courses', description: 'The catalogue of courses: those that one may begin, and those that the viewer began.' })
  @Requires('course:read')
  async all(@CurrentViewer() viewer: Viewer) {
    const begun = new Set((await this.enrolments.mine(viewer)).map(({ courseId }) => courseId));
    return (await this.courses.all(viewer)).filter(({ courseId, putAway }) => !putAway || begun.has(courseId)).map((course) => describeCourse(course));
  }

  @Query(() => CourseType, { description: 'One course: the version the viewer began, else the latest.' })
  @Requires('course:read')
  course(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: CourseId) {
    return this.read(viewer, id);
  }

  @ResolveField(() => EnrolmentType, { nullable: true, description: 'The viewer’s enrolment, if they began the course.' })
  enrolment(@CurrentViewer() viewer: Viewer, @Parent() { id }: CourseType) {
    return this.readEnrolment.ofCourse(viewer, id);
  }

  @ResolveField(() => [CourseGainType], { description: 'What the course brings.' })
  async competenciesTaught(@CurrentViewer() viewer: Viewer, @Parent() { gains }: DescribedCourse) {
    const byId = await this.competencies.competencies(viewer);
    return gains.flatMap(({ id, from, to }) => (byId.has(id) ? [{ competency: byId.get(id), from, to }] : []));
  }

  @Mutation(() => CourseBegunType, { description: 'Begins a course; one already begun stays as it is.' })
  @Requires('enrolment:create')
  async enrolInCourse(@CurrentViewer() viewer: Viewer, @Args('input') { courseId, idempotencyKey }: EnrolInCourseInput) {
    await this.enrol.run(viewer, courseId, idempotencyKey);
    return { course: await this.read(viewer, courseId) };
  }

  @Mutation(() => ProgressRecordedType, { description: 'Records that an activity was done; the same record sent again changes nothing.' })
  @Requires('progress:write')
  async recordProgress(@CurrentViewer() viewer: Viewer, @Args('input') input: RecordProgressInput) {
    const { enrolmentId } = await this.recordCase.run(viewer, { ...input, chosen: input.chosen ?? null, note: input.note ?? null, doneAt: input.doneAt ?? null });
    return { enrolment: await this.readEnrolment.byId(viewer, enrolmentId) };
  }

  @Mutation(() => SubmitQuizResult, { description: 'Scores the final quiz and keeps the attempt.' })
  @Requires('progress:write')
  async submitQuiz(@CurrentViewer() viewer: Viewer, @Args('input') { answers, ...input }: SubmitQuizInput) {
    const outcome = await this.submit.run(viewer, { ...input, answers: Object.fromEntries(answers.map(({ itemId, chosen }) => [itemId, chosen])) });
    return outcome.kind === 'submitted' ? { enrolment: await this.readEnrolment.byId(viewer, outcome.enrolmentId), evidence: outcome.evidence } : { version: outcome.version };
  }

  private async read(viewer: Viewer, id: CourseId): Promise<DescribedCourse> {
    const begun = (await this.enrolments.mine(viewer)).find(({ courseId }) => courseId === id);
    const course = begun ? await this.courses.version(viewer, id, begun.version) : await this.courses.find(viewer, id);
    if (!course) throw new NotFound();
    return describeCourse(course);
  }
}
