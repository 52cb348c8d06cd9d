import type { CompetencyId, CourseId } from '@passerelle/kernel';

import { openedBy, type PathNeeds } from './path-needs.js';
import { isGapOpen, NO_WISHES, type PathGap, type PathProblem, reachedLevel } from './path-problem.js';

/** Why a step is not of the path, for one gap that it would have served. */
export type RemovalReason =
  | { readonly kind: 'met'; readonly competency: CompetencyId }
  | { readonly kind: 'higher'; readonly competency: CompetencyId; readonly reached: number }
  | { readonly kind: 'otherSteps'; readonly competency: CompetencyId; readonly courses: readonly CourseId[] }
  /** It starts above the level that the person reaches. */
  | { readonly kind: 'outOfReach'; readonly competency: CompetencyId; readonly reached: number }
  /** It only opened the way to these, which are done or no longer of the path. */
  | { readonly kind: 'opened'; readonly courses: readonly CourseId[] }
  | { readonly kind: 'refused' };

/** A step that anybody in the same role would be given where nothing is known of them, and that the person's path does not hold. */
export interface RemovedStep {
  readonly courseId: CourseId;
  readonly reasons: readonly RemovalReason[];
}

/** The same question for somebody of whom nothing is known, who did nothing, chose nothing and refused nothing: what was asked stays. */
export function withNothingKnown({ gaps, courses, wishes, ...rest }: PathProblem): PathProblem {
  return {
    ...rest,
    wishes: { ...NO_WISHES, requested: wishes.requested },
    courses: courses.map((course) => ({ ...course, state: 'toDo', minutesLeft: course.durationMinutes })),
    gaps: gaps.filter(({ required }) => required > 0).map((gap) => ({ ...gap, status: 'notAssessed', selfAssessed: null, hasEvidence: false, reached: reachedLevel(null, gap.required) })),
  };
}

/**
 * What the path no longer holds, with all that removed it: each gap that the step would have served is met, or its
 * level is past what the step brings, or other steps bring it, or it starts above the level reached; or the person
 * refused the step. What is done is not removed.
 *
 * @param before needs and courses of the path with nothing known
 * @param now needs and courses of the person's path
 */
export function removedSteps(problem: PathProblem, before: { readonly needs: PathNeeds; readonly selected: ReadonlySet<CourseId> }, now: { readonly needs: PathNeeds; readonly selected: ReadonlySet<CourseId> }): readonly RemovedStep[] {
  const done = new Set(problem.courses.filter(({ state }) => state === 'done').map(({ id }) => id));
  const gaps = new Map(problem.gaps.map((gap) => [gap.competency, gap]));
  return [...before.selected]
    .filter((id) => !now.selected.has(id) && !done.has(id))
    .sort()
    .map((courseId) => ({ courseId, reasons: problem.wishes.refused.has(courseId) ? [{ kind: 'refused' }, ...reasonsOf(courseId)] : reasonsOf(courseId) }));

  function reasonsOf(courseId: CourseId): readonly RemovalReason[] {
    const served = competenciesOf(courseId, before.needs);
    if (served.length > 0) return reasonsFor(courseId, served);
    const opened = openedBy(courseId, before.selected, before.needs);
    return [{ kind: 'opened', courses: opened }, ...reasonsFor(courseId, [...new Set(opened.flatMap((id) => competenciesOf(id, before.needs)))])];
  }

  function reasonsFor(courseId: CourseId, served: readonly CompetencyId[]): readonly RemovalReason[] {
    return served.flatMap((competency) => {
      const gap = gaps.get(competency);
      return gap ? [reasonFor(courseId, gap)] : [];
    });
  }

  function reasonFor(courseId: CourseId, gap: PathGap): RemovalReason {
    const { competency, reached } = gap;
    if (!isGapOpen(gap)) return { kind: 'met', competency };
    const brings = Math.max(0, ...(before.needs.available.get(courseId)?.competencies.filter(({ id }) => id === competency) ?? []).map(({ to }) => to));
    if (brings > 0 && brings <= reached) return { kind: 'higher', competency, reached };
    const courses = [...now.selected].filter((id) => competenciesOf(id, now.needs).includes(competency)).sort();
    return courses.length > 0 ? { kind: 'otherSteps', competency, courses } : { kind: 'outOfReach', competency, reached };
  }
}

function competenciesOf(courseId: CourseId, { levels }: PathNeeds): readonly CompetencyId[] {
  return [...new Set(levels.filter(({ courses }) => courses.includes(courseId)).map(({ competency }) => competency))];
}
