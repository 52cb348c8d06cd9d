import { type Course, lessonsOf } from './course.js';

/** What keeps a course from being published, each named in words that an author understands. */
export function checkCourse(course: Course): readonly string[] {
  const lessons = lessonsOf(course);
  const ids = [...lessons.map(({ id }) => id as string), ...lessons.flatMap(({ activities }) => activities.map(({ id }) => id as string)), ...course.quiz.items.map(({ id }) => id)];
  const minutes = lessons.reduce((sum, { durationMinutes }) => sum + durationMinutes, course.quiz.durationMinutes);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} is used twice`),
    ...(minutes === course.durationMinutes ? [] : [`lessons and quiz last ${minutes} minutes, the course says ${course.durationMinutes}`]),
    ...lessons.filter(({ activities }) => activities.length === 0).map(({ id }) => `lesson ${id} is empty`),
    ...choiceFaults(course),
    ...course.quiz.items.filter(({ competency }) => !course.competencies.some(({ id }) => id === competency)).map(({ id }) => `item ${id} assesses what the course does not teach`),
  ];
}

function choiceFaults(course: Course): readonly string[] {
  const practice = lessonsOf(course).flatMap(({ activities }) => activities.flatMap((activity) => (activity.kind === 'choice' ? [activity] : [])));
  return [...practice, ...course.quiz.items].flatMap(({ id, multiple, choices }) => {
    const keys = choices.filter(({ correct }) => correct).length;
    if (choices.length < 2) return [`question ${id} has no choice to make`];
    if (keys === 0 || (!multiple && keys > 1)) return [`question ${id} has ${keys} correct choices`];
    return [];
  });
}
