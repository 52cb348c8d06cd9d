import type { CourseId, LessonId } from '@passerelle/kernel';

import { type Course, type Lesson, lessonsOf, type Quiz } from '../course/course.js';

/** What a course says of itself; its lessons are named in order. */
export interface CourseOutline extends Omit<Course, 'modules' | 'quiz' | 'durationMinutes' | 'version' | 'id'> {
  readonly modules: readonly (Omit<Course['modules'][number], 'lessons'> & { readonly lessons: readonly LessonId[] })[];
}

export type PartContent = CourseOutline | Lesson | Quiz;

export type PartKind = 'outline' | 'lesson' | 'quiz';

/** `outline`, `quiz`, or `lesson/` and the id of a lesson. */
export type PartId = 'outline' | 'quiz' | `lesson/${string}`;

/** A piece of a course that one person writes at a time. */
export interface CoursePart {
  readonly partId: PartId;
  readonly content: PartContent;
}

/** What a course has that nobody writes. */
const DERIVED: ReadonlySet<string> = new Set(['id', 'version', 'durationMinutes']);

export const lessonPart = (id: LessonId): PartId => `lesson/${id}`;

/** Which kind of part an id names; undefined for one that names none. */
export function kindOfPart(partId: string): PartKind | undefined {
  if (partId === 'outline' || partId === 'quiz') return partId;
  return /^lesson\/[a-z0-9][a-z0-9-]{0,79}$/.test(partId) ? 'lesson' : undefined;
}

/** A course cut into what is written apart: what it says of itself, each lesson, the quiz. */
export function splitCourse(course: Course): readonly CoursePart[] {
  const { modules, quiz, ...said } = course;
  const own = Object.fromEntries(Object.entries(said).filter(([name]) => !DERIVED.has(name))) as Omit<CourseOutline, 'modules'>;
  const outline: CourseOutline = { ...own, modules: modules.map((module) => ({ ...module, lessons: module.lessons.map((lesson) => lesson.id) })) };
  return [{ partId: 'outline', content: outline }, ...lessonsOf(course).map((lesson) => ({ partId: lessonPart(lesson.id), content: lesson })), { partId: 'quiz', content: quiz }];
}

/**
 * The course that the parts make, whatever their order. A lesson that the outline does not name is left out; a name that no
 * lesson has is passed over. The minutes are those of the lessons and the quiz.
 * @throws when the outline or the quiz is not among the parts
 */
export function assembleCourse(id: CourseId, version: number, parts: readonly CoursePart[]): Course {
  const byId = new Map<string, PartContent>(parts.map(({ partId, content }) => [partId, content]));
  const outline = byId.get('outline') as CourseOutline | undefined;
  const quiz = byId.get('quiz') as Quiz | undefined;
  if (!outline || !quiz) throw new Error('A course has an outline and a quiz.');
  const modules = outline.modules.map((module) => ({ ...module, lessons: module.lessons.flatMap((lessonId) => (byId.get(lessonPart(lessonId)) as Lesson | undefined) ?? []) }));
  const durationMinutes = lessonsOf({ modules }).reduce((sum, lesson) => sum + lesson.durationMinutes, quiz.durationMinutes);
  return { ...outline, id, version, durationMinutes, modules, quiz };
}
