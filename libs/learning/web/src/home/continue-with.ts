import type { BilingualText } from '@passerelle/kernel';

import type { HomeStepFragment } from '../generated/graphql.js';

export interface ContinueTarget {
  readonly begun: boolean;
  readonly title: BilingualText;
  readonly route: readonly string[];
  readonly minutes: number;
  /** Absent for a self-assessment, which is done in one go. */
  readonly lesson: { readonly number: number; readonly count: number; readonly title: BilingualText | null; readonly minutes: number } | null;
  readonly lessonsBehind: number;
}

/** The one thing to go on with: what was begun, else the first step of the path; null when there is none. */
export function continueWith(steps: readonly HomeStepFragment[]): ContinueTarget | null {
  const step = steps.find(({ state }) => state === 'begun') ?? steps[0];
  if (!step) return null;
  const { course } = step;
  if (!course) {
    const competency = step.reasons[0]?.competency;
    return competency ? { begun: false, title: competency.title, route: ['/mes-competences', competency.id, 'auto-evaluation'], minutes: step.minutesLeft, lesson: null, lessonsBehind: 0 } : null;
  }
  const lessons = course.modules.flatMap((module) => module.lessons);
  const resume = course.enrolment?.place ?? course.enrolment?.resume;
  const index = Math.max(0, lessons.findIndex(({ id }) => id === resume?.lessonId));
  const atQuiz = resume !== undefined && resume !== null && resume.lessonId === null;
  const lesson = atQuiz ? null : (lessons[index] ?? null);
  const minutesLeft = course.enrolment?.lessons.find(({ lessonId }) => lessonId === lesson?.id)?.minutesLeft ?? lesson?.durationMinutes ?? 0;
  return {
    begun: course.enrolment !== null && course.enrolment !== undefined,
    title: course.title,
    route: ['/formations', course.id, 'lecon'],
   
    minutes: course.enrolment?.minutesLeft ?? course.durationMinutes,
    lesson: { number: atQuiz ? course.lessonCount + 1 : index + 1, count: course.lessonCount + 1, title: lesson?.title ?? null, minutes: minutesLeft },
    lessonsBehind: course.enrolment?.lessons.filter(({ state }) => state === 'done').length ?? 0,
  };
}
