import type { Importance, Level } from '@passerelle/competencies-domain';
import type { CompetencyId, CourseId } from '@passerelle/kernel';

import type { CourseGain } from '../course/course.js';
import type { RequestState } from '../request/course-request.js';

/** What a role asks; the same for everybody who holds it. */
export interface RoleRequirement {
  readonly competency: CompetencyId;
  readonly required: Level;
  readonly importance: Importance;
}

export interface CourseOfCatalogue {
  readonly id: CourseId;
  readonly competencies: readonly CourseGain[];
}

/** A course that a person's manager, or a template assigned to them, makes obligatory, and how far it is. */
export interface ObligatoryRequest {
  readonly kind: 'requested' | 'template';
  readonly courseId: CourseId;
  readonly state: RequestState;
}

/** A step that anybody would be given in the same role with the same requests. */
export type ObligatoryStep =
  | { readonly kind: ObligatoryRequest['kind']; readonly courseId: CourseId; readonly state: RequestState }
  | { readonly kind: 'role'; readonly courseId: CourseId; readonly competencies: readonly CompetencyId[] };

/** Requirements that make a step obligatory, as on a person's own path. */
const ESSENTIAL: Importance = 3;

/**
 * The obligatory steps of a person that their manager may be told: what was asked of them, each course once, with its state, then the
 * courses that serve an essential requirement of their role, without one. Nothing of the person enters it but what was
 * asked of them: no level, no evidence, no enrolment. A person's own path leaves out what they can do already, so to
 * show it, or to show that a course of the role is done, would give away evidence that was not shared.
 * @param requirements of the transformed role, from today's assignments
 * @param requests obligatory ones that stand, the manager's before those of templates, each in the order of their last days
 */
export function obligatorySteps(requirements: readonly RoleRequirement[], courses: readonly CourseOfCatalogue[], requests: readonly ObligatoryRequest[]): readonly ObligatoryStep[] {
  const asked = new Map(requests.toReversed().map((request) => [request.courseId, request]));
  const essential = requirements.filter(({ importance, required }) => importance === ESSENTIAL && required > 0);
  const ofRole = courses
    .filter(({ id }) => !asked.has(id))
    .map(({ id, competencies }) => ({ kind: 'role' as const, courseId: id, competencies: essential.filter(({ competency, required }) => competencies.some((gain) => gain.id === competency && gain.from < required)).map(({ competency }) => competency) }))
    .filter(({ competencies }) => competencies.length > 0)
    .sort((a, b) => b.competencies.length - a.competencies.length || (a.courseId < b.courseId ? -1 : 1));
  return [...requests.filter((request) => asked.get(request.courseId) === request), ...ofRole];
}
