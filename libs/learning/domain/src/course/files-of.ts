import { type Course, lessonsOf } from './course.js';

/** Names of the files that a course shows, in order. */
export function filesOf(course: Pick<Course, 'modules'>): readonly string[] {
  const names = lessonsOf(course).flatMap(({ activities }) =>
    activities.flatMap((activity) => {
      if (activity.kind === 'image' || activity.kind === 'audio') return [activity.file.fr, activity.file.en];
      return activity.kind === 'video' ? [activity.file.fr, activity.file.en, activity.captions.fr, activity.captions.en] : [];
    }),
  );
  return [...new Set(names.filter(Boolean))].toSorted();
}
