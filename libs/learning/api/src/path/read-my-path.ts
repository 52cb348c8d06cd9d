import { Injectable } from '@nestjs/common';
import { CompetenciesReader, type Standing, statusFor } from '@passerelle/competencies-api';
import { type CourseRequest, type PathCourse, type PathGap, type PathStep, planPath } from '@passerelle/learning-domain';
import type { Viewer } from '@passerelle/platform-api';

import { Courses,type CourseVersion } from '../course/courses.js';
import { Enrolments } from '../enrolment/enrolments.js';
import { ReadEnrolment } from '../enrolment/read-enrolment.js';
import { CourseRequests } from '../request/course-requests.js';

export interface MyPath {
  readonly steps: readonly { readonly step: PathStep; readonly course: CourseVersion | null; readonly standings: readonly Standing[]; readonly request: CourseRequest | null }[];
  readonly minutesLeft: number;
  /** Open gaps that no course of the catalogue serves yet. */
  readonly unserved: readonly Standing[];
}

/** Plans the viewer's path from their gaps against the transformed role and the courses of the catalogue. */
@Injectable()
export class ReadMyPath {
  constructor(
    private readonly competencies: CompetenciesReader,
    private readonly courses: Courses,
    private readonly enrolments: Enrolments,
    private readonly readEnrolment: ReadEnrolment,
    private readonly requests: CourseRequests,
  ) {}

  async run(viewer: Viewer): Promise<MyPath> {
    const standings = await this.competencies.myStandings(viewer);
    const byCompetency = new Map(standings.map((standing) => [standing.competency.id, standing]));
    const courses = await this.courses.all(viewer);
    const byId = new Map(courses.map((course) => [course.courseId, course]));
    const requests = new Map((await this.requests.mine(viewer)).map((request) => [request.courseId, request]));
    const steps = planPath(standings.map(gapOf), await this.pathCourses(viewer, courses), new Map([...requests].map(([id, { obligation }]) => [id, obligation])));
    const served = new Set(steps.flatMap((step) => (step.kind === 'course' ? step.competencies : [])));
    return {
      steps: steps.map((step) => ({ step, course: step.kind === 'course' ? (byId.get(step.courseId) ?? null) : null, standings: step.competencies.flatMap((id) => byCompetency.get(id) ?? []), request: step.kind === 'course' ? (requests.get(step.courseId) ?? null) : null })),
      minutesLeft: steps.reduce((sum, { minutesLeft }) => sum + minutesLeft, 0),
      unserved: standings.filter((standing) => standing.requirement.transformed > 0 && statusFor(standing, 'transformed').status !== 'met' && !served.has(standing.competency.id)),
    };
  }

  private async pathCourses(viewer: Viewer, courses: readonly CourseVersion[]): Promise<readonly PathCourse[]> {
    const enrolments = new Map((await this.enrolments.mine(viewer)).map((row) => [row.courseId, row]));
    return Promise.all(
      courses.map(async ({ courseId, content }): Promise<PathCourse> => {
        const enrolment = enrolments.get(courseId);
        const progress = enrolment ? await this.readEnrolment.progressOf(viewer, enrolment) : null;
        return { id: courseId, durationMinutes: content.durationMinutes, minutesLeft: progress?.minutesLeft ?? content.durationMinutes, competencies: content.competencies, prerequisites: content.prerequisites, state: enrolment?.completedAt ? 'done' : enrolment ? 'begun' : 'toDo' };
      }),
    );
  }
}

function gapOf(standing: Standing): PathGap {
  const { status, selfAssessed } = statusFor(standing, 'transformed');
  return { competency: standing.competency.id, required: standing.requirement.transformed, importance: standing.requirement.importance, status, selfAssessed, hasEvidence: standing.evidence.length > 0 };
}
