import type { Competency } from '@passerelle/competencies-domain';
import type { CompetencyId } from '@passerelle/kernel';
import { calendarText, endOf, quebecTimeOf } from '@passerelle/learning-domain';
import type { Viewer } from '@passerelle/platform-api';

import type { CourseVersion } from '../course/courses.js';
import { describeCourse } from '../course/describe-course.js';
import type { WorkshopType } from './workshop.type.js';
import type { WorkshopSeen } from './workshops.js';

/** What workshops name. */
export interface Served {
  readonly courses: readonly CourseVersion[];
  readonly competencies: ReadonlyMap<CompetencyId, Competency>;
}

/** A workshop as the schema has it: the link and the appointment are for whoever has a place, or planned it. */
export function describeWorkshop(viewer: Viewer, seen: WorkshopSeen, { courses, competencies }: Served, now: Date): WorkshopType {
  const course = courses.find(({ courseId }) => courseId === seen.courseId);
  const mine = seen.plannedBy === viewer.accountId;
  const takesPart = mine || seen.myState === 'seated';
  return {
    ...seen,
    ...quebecTimeOf(seen.startsAt),
    endTime: quebecTimeOf(endOf(seen)).time,
    course: course ? describeCourse(course) : null,
    competency: (seen.competencyId && competencies.get(seen.competencyId)) || null,
    remote: seen.videoUrl !== null,
    videoUrl: takesPart ? seen.videoUrl : null,
    plannedBy: seen.plannedByName,
    mine,
    begun: seen.startsAt <= now,
    myPlace: seen.myState && { state: seen.myState, rank: seen.myRank, attendance: seen.myAttendance, invitedBy: seen.invitedBy },
    calendar: takesPart ? appointmentOf(seen) : null,
  };
}

function appointmentOf({ id, revision, changedAt, startsAt, durationMinutes, title, about, facilitator, place, videoUrl, cancelledAt }: WorkshopSeen): string {
  return calendarText([{
    uid: `${id}@passerelle`, sequence: revision, stampedAt: changedAt, when: { kind: 'moment', startsAt, endsAt: endOf({ startsAt, durationMinutes }) }, title,
    description: [about, facilitator, videoUrl].filter(Boolean).join('\n\n'), location: place, url: videoUrl, cancelled: cancelledAt !== null,
  }]);
}
