import type { GapStatus, Importance, Level } from '@passerelle/competencies-domain';
import type { CompetencyId, CourseId } from '@passerelle/kernel';

import type { RequestObligation } from '../request/course-request.js';

/** A gap to close: what the transformed role asks against what is known. */
export interface PathGap {
  readonly competency: CompetencyId;
  readonly required: Level;
  readonly importance: Importance;
  readonly status: GapStatus;
  /** What the person's own word points at, where there is nothing else. */
  readonly selfAssessed: Exclude<GapStatus, 'notAssessed'> | null;
  readonly hasEvidence: boolean;
}

export interface PathCourse {
  readonly id: CourseId;
  readonly durationMinutes: number;
  readonly minutesLeft: number;
  readonly competencies: readonly { readonly id: CompetencyId; readonly from: number; readonly to: number }[];
  readonly prerequisites: readonly CourseId[];
  readonly state: 'toDo' | 'begun' | 'done';
}

export type PathStep = {
  readonly obligation: 'obligatory' | 'recommended';
  /** Gaps that the step serves, the most important first. */
  readonly competencies: readonly CompetencyId[];
  readonly minutesLeft: number;
  /** Rests on the person's own word alone, or on nothing yet. */
  readonly toConfirm: boolean;
} & ({ readonly kind: 'course'; readonly courseId: CourseId; readonly state: 'toDo' | 'begun' | 'done' } | { readonly kind: 'selfAssessment'; readonly state: 'toDo' });

/** Minutes that a self-assessment by indicators takes. */
export const SELF_ASSESSMENT_MINUTES = 5;

/**
 * A first path from gaps: say where you stand where nothing is known, then the courses that serve an open gap,
 * what was begun first, then what was asked of the person, then what closes the most important gaps for the least time; prerequisites before what needs them.
 * A greedy answer, to be held against the exact one; courses already done are left out unless they serve nothing else.
 *
 * @param gaps in the order of their importance
 * @param requested courses asked of the person by their manager; they are steps even where they serve no gap
 */
export function planPath(gaps: readonly PathGap[], courses: readonly PathCourse[], requested: ReadonlyMap<CourseId, RequestObligation> = new Map()): readonly PathStep[] {
  const open = gaps.filter(isOpen);
  const unknown = open.filter(({ hasEvidence }) => !hasEvidence).map((gap): PathStep => ({ kind: 'selfAssessment', state: 'toDo', obligation: obligationOf([gap]), competencies: [gap.competency], minutesLeft: SELF_ASSESSMENT_MINUTES, toConfirm: true }));
  const useful = courses
    .map((course) => ({ course, serves: open.filter((gap) => course.competencies.some(({ id, from }) => id === gap.competency && from < gap.required)) }))
    .filter(({ course, serves }) => (serves.length > 0 || requested.has(course.id)) && course.state !== 'done')
    .sort((a, b) => Number(b.course.state === 'begun') - Number(a.course.state === 'begun') || Number(requested.has(b.course.id)) - Number(requested.has(a.course.id)) || worth(b) - worth(a) || (a.course.id < b.course.id ? -1 : 1));
  return [...withPrerequisitesFirst(useful, courses).map((entry) => courseStep(entry, requested.get(entry.course.id))), ...unknown];
}

interface Useful {
  readonly course: PathCourse;
  readonly serves: readonly PathGap[];
}

function isOpen({ status, required }: PathGap): boolean {
  return required > 0 && status !== 'met';
}

/** Importance of the gaps served, an hour. */
function worth({ course, serves }: Useful): number {
  return serves.reduce((sum, { importance }) => sum + importance, 0) / Math.max(course.minutesLeft, 1);
}

function obligationOf(gaps: readonly PathGap[]): PathStep['obligation'] {
  return gaps.some(({ importance }) => importance === 3) ? 'obligatory' : 'recommended';
}

function courseStep({ course, serves }: Useful, requested: RequestObligation | undefined): PathStep {
  return {
    kind: 'course',
    courseId: course.id,
    state: course.state,
    obligation: requested === 'obligatory' ? requested : obligationOf(serves),
    competencies: serves.map(({ competency }) => competency),
    minutesLeft: course.minutesLeft,
    toConfirm: requested === undefined && serves.every(({ status }) => status === 'notAssessed'),
  };
}

function withPrerequisitesFirst(useful: readonly Useful[], courses: readonly PathCourse[]): readonly Useful[] {
  const byId = new Map(courses.map((course) => [course.id, course]));
  const placed = new Map<CourseId, Useful>();
  const place = (entry: Useful, waiting: ReadonlySet<CourseId>) => {
    if (placed.has(entry.course.id) || waiting.has(entry.course.id)) return;
    for (const id of entry.course.prerequisites) {
      const course = byId.get(id);
      if (course && course.state !== 'done') place(useful.find((other) => other.course.id === id) ?? { course, serves: entry.serves }, new Set([...waiting, entry.course.id]));
    }
    placed.set(entry.course.id, entry);
  };
  for (const entry of useful) place(entry, new Set());
  return [...placed.values()];
}
