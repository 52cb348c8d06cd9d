import type { CompetencyId, LessonId } from '@passerelle/kernel';

import { isAnswerable } from '../activity/answer.js';
import { type Course, lessonsOf } from '../course/course.js';

/** One level that a course promises in one competency, and what of the course serves and assesses it. */
export interface CoveredLevel {
  readonly competency: CompetencyId;
  readonly level: number;
  /** Questions of the quiz at that level. */
  readonly items: number;
}

/** What a course promises against what is in it. */
export interface CourseCoverage {
  readonly levels: readonly CoveredLevel[];
  /** For each competency, the lessons whose authors say that they serve it, and the work handed in for it. */
  readonly lessons: ReadonlyMap<CompetencyId, ReadonlySet<LessonId>>;
  readonly handIns: ReadonlyMap<CompetencyId, number>;
  /** Lessons that serve none of the competencies, and those in which there is nothing to do. */
  readonly lessonsServingNothing: readonly LessonId[];
  readonly lessonsWithoutExercise: readonly LessonId[];
}

/** The objectives of a course against its lessons and the questions of its quiz, with the holes. */
export function courseCoverage(course: Course): CourseCoverage {
  const lessons = lessonsOf(course);
  const taught = course.competencies.map(({ id }) => id);
  const serves = (id: CompetencyId) => new Set(lessons.filter((lesson) => lesson.competencies?.includes(id) ?? false).map((lesson) => lesson.id));
  const handIns = (id: CompetencyId) => lessons.flatMap(({ activities }) => activities).filter((activity) => activity.kind === 'handIn' && activity.competency === id).length;
  return {
    levels: course.competencies.flatMap(({ id, from, to }) => Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step + 1).map((level) => ({ competency: id, level, items: course.quiz.items.filter((item) => item.competency === id && item.level === level).length }))),
    lessons: new Map(taught.map((id) => [id, serves(id)])),
    handIns: new Map(taught.map((id) => [id, handIns(id)])),
    lessonsServingNothing: lessons.filter(({ competencies = [] }) => !competencies.some((id) => taught.includes(id))).map(({ id }) => id),
    lessonsWithoutExercise: lessons.filter(({ activities }) => !activities.some(isAnswerable)).map(({ id }) => id),
  };
}
