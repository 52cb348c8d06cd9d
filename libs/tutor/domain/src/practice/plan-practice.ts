import { probabilityMet } from '@passerelle/assessment-domain';
import { type Level, meanOf } from '@passerelle/competencies-domain';
import type { CompetencyId, CourseId } from '@passerelle/kernel';

import type { PracticeAim } from './session.js';

/** From this probability on, the level that the role asks for needs no more practice. */
const MET = 0.8;

/**
 * The level up to which a competency is practised: the one that the transformed role asks for; the next one, where that
 * one is met; where no role asks for it, the one above the person's own.
 * @param required by the transformed role, 0 where it is not asked
 * @param posterior probabilities of the cells of the grid, null where nothing is known
 */
export function levelToPractise(required: Level, posterior: Float64Array | null): Exclude<Level, 0> {
  if (required > 0 && !(posterior && probabilityMet(posterior, required as Exclude<Level, 0>) >= MET)) return required as Exclude<Level, 0>;
  const own = required > 0 ? required : posterior ? Math.round(meanOf(posterior)) : 0;
  return Math.min(5, Math.max(1, own + 1)) as Exclude<Level, 0>;
}

/** What a course teaches, and the courses that come before it. */
export interface TeachingCourse {
  readonly id: CourseId;
  readonly competencies: readonly { readonly id: CompetencyId; readonly to: number }[];
  readonly prerequisites: readonly CourseId[];
}

/**
 * What a competency rests on, as the courses say it: the competencies of the courses that come before those that teach
 * it, up to the level that they teach and never above the one that is practised; what comes first first.
 * @param aim the competency and the level that are practised
 */
export function findPrerequisites({ competency, required }: Pick<PracticeAim, 'competency' | 'required'>, courses: readonly TeachingCourse[]): readonly Pick<PracticeAim, 'competency' | 'required'>[] {
  const byId = new Map(courses.map((course) => [course.id, course]));
  const levels = new Map<CompetencyId, number>();
  const seen = new Set<CourseId>();
  const visit = (id: CourseId): void => {
    const course = byId.get(id);
    if (!course || seen.has(id)) return;
    seen.add(id);
    course.prerequisites.forEach(visit);
    for (const taught of course.competencies) if (taught.id !== competency) levels.set(taught.id, Math.max(levels.get(taught.id) ?? 0, Math.min(taught.to, required)));
  };
  courses.filter(({ competencies }) => competencies.some(({ id }) => id === competency)).flatMap(({ prerequisites }) => prerequisites).forEach(visit);
  return [...levels].flatMap(([id, level]) => (level >= 1 ? [{ competency: id, required: Math.floor(level) as Exclude<Level, 0> }] : []));
}
