import { Injectable } from '@nestjs/common';
import { estimationDay } from '@passerelle/competencies-domain';
import type { CourseId } from '@passerelle/kernel';
import { type LearningTime, minutesGranted, paceOf, stands } from '@passerelle/learning-domain';
import { Clock, type Viewer } from '@passerelle/platform-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Courses, type CourseVersion } from '../course/courses.js';
import { CourseRequests } from '../request/course-requests.js';
import type { LearningPaceType, LearningTimeType, MemberLearningTimeType } from './learning-time.type.js';
import { LearningTimes } from './learning-times.js';

/** Time granted, as the person sees it and as their manager does. */
@Injectable()
export class ReadLearningTime {
  constructor(
    private readonly workforce: WorkforceReader,
    private readonly courses: Courses,
    private readonly requests: CourseRequests,
    private readonly times: LearningTimes,
    private readonly clock: Clock,
  ) {}

  async mine(viewer: Viewer): Promise<LearningTimeType[]> {
    const grants = viewer.employeeId ? await this.times.of(viewer, viewer.employeeId) : [];
    const describe = this.describer(grants.length > 0 ? await this.courses.all(viewer) : []);
    return grants.map(describe);
  }

  /** Where the weekly time that stands leads a path; null without one. */
  async pace(viewer: Viewer, minutesLeft: number): Promise<LearningPaceType | null> {
    const today = estimationDay(this.clock.now());
    const grants = viewer.employeeId ? await this.times.of(viewer, viewer.employeeId) : [];
    const weekly = grants.find((grant) => grant.granted.kind === 'weekly' && stands(grant, today))?.granted;
    return weekly?.kind === 'weekly' ? { minutesPerWeek: weekly.minutesPerWeek, ...paceOf(minutesLeft, weekly, today) } : null;
  }

  async team(viewer: Viewer): Promise<MemberLearningTimeType[]> {
    const reports = await this.workforce.ownReports(viewer);
    const ids = reports.map(({ id }) => id);
    const grants = await Promise.all(ids.map((id) => this.times.of(viewer, id)));
    const courses = await this.courses.all(viewer);
    const minutes = new Map(courses.map(({ courseId, content }) => [courseId, content.durationMinutes]));
    const asked = Map.groupBy(await this.requests.of(viewer, ids), ({ employeeId }) => employeeId);
    const describe = this.describer(courses);
    return reports.map(({ id, firstName, lastName }, index) => {
      const described = (grants[index] ?? []).map(describe);
      return {
        employeeId: id, firstName, lastName, grants: described,
        minutesGranted: described.filter((grant) => grant.stands).reduce((sum, grant) => sum + grant.minutes, 0),
        minutesPlanned: (asked.get(id) ?? []).filter(({ progress }) => progress !== 'done').reduce((sum, { courseId }) => sum + (minutes.get(courseId) ?? 0), 0),
      };
    });
  }

  private describer(courses: readonly CourseVersion[]): (grant: LearningTime) => LearningTimeType {
    const today = estimationDay(this.clock.now());
    const titleOf = (id: CourseId) => courses.find(({ courseId }) => courseId === id)?.content.title ?? null;
    return ({ granted, ...grant }) => {
      const weekly = granted.kind === 'weekly' ? granted : null;
      const courseId = granted.kind === 'course' ? granted.courseId : null;
      return {
        ...grant, kind: granted.kind, minutes: minutesGranted(granted), stands: stands({ granted, endedAt: grant.endedAt }, today),
        minutesPerWeek: weekly?.minutesPerWeek ?? null, fromOn: weekly?.fromOn ?? null, toOn: weekly?.toOn ?? null, courseId, courseTitle: courseId && titleOf(courseId),
      };
    };
  }
}
