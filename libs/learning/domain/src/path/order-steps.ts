import type { CompetencyId, CourseId } from '@passerelle/kernel';

import { openedBy, type PathNeeds, prerequisitesLeft } from './path-needs.js';
import { expectedMinutes, isGapOpen, type PathCourse, type PathGap, type PathProblem } from './path-problem.js';

export type StepObligation = 'obligatory' | 'recommended' | 'optional';

export type PathStep = {
  readonly obligation: StepObligation;
  /** Gaps that the step serves, the most important first. */
  readonly competencies: readonly CompetencyId[];
  readonly minutesLeft: number;
  /** Rests on the person's own word alone, or on nothing yet. */
  readonly toConfirm: boolean;
} & (CourseStep | { readonly kind: 'selfAssessment'; readonly state: 'toDo' });

interface CourseStep {
  readonly kind: 'course';
  readonly courseId: CourseId;
  readonly state: PathCourse['state'];
  /** Hours ÷ probability of passing, in minutes. */
  readonly expectedMinutes: number;
  /** Of the path because the person took it themselves. */
  readonly chosen: boolean;
  /** Closes nothing itself: it serves what the steps that it opens the way to serve. */
  readonly preparatory: boolean;
  /** Steps that may not be begun before it. */
  readonly neededFor: readonly CourseId[];
}

/** Minutes that a self-assessment by indicators takes. */
export const SELF_ASSESSMENT_MINUTES = 5;

/**
 * The courses of a path as steps in the order that is advised: what was begun, then what was asked, in its own order, then what closes
 * the most important gaps for the least time; a level before the one above it. Only a prerequisite is imposed.
 * Then, where nothing is known, say where one stands.
 *
 * @param selected what a solver or the greedy rule holds
 */
export function orderSteps(problem: PathProblem, needs: PathNeeds, selected: ReadonlySet<CourseId>): readonly PathStep[] {
  const open = problem.gaps.filter(isGapOpen);
  const unknown = open.filter(({ hasEvidence }) => !hasEvidence).map((gap): PathStep => ({ kind: 'selfAssessment', state: 'toDo', obligation: obligationOf([gap]), competencies: [gap.competency], minutesLeft: SELF_ASSESSMENT_MINUTES, toConfirm: true }));
  const entries = [...selected].flatMap((id) => needs.available.get(id) ?? []).map((course) => entryOf(course, open, needs, selected));
  return [...inOrder(entries, problem, needs).map((entry) => courseStep(entry, problem)), ...unknown];
}

interface Entry {
  readonly course: PathCourse;
  readonly serves: readonly PathGap[];
  readonly preparatory: boolean;
  readonly neededFor: readonly CourseId[];
}

/** A course that only opens the way to others serves what they serve. */
function entryOf(course: PathCourse, open: readonly PathGap[], needs: PathNeeds, selected: ReadonlySet<CourseId>): Entry {
  const neededFor = openedBy(course.id, selected, needs);
  const serving = (ids: readonly CourseId[]) => open.filter(({ competency }) => needs.levels.some((level) => level.competency === competency && ids.some((id) => level.courses.includes(id))));
  const own = serving([course.id]);
  const serves = own.length > 0 ? own : serving(neededFor);
  return { course, neededFor, serves, preparatory: own.length === 0 && serves.length > 0 };
}

function inOrder(entries: readonly Entry[], { wishes }: PathProblem, { available }: PathNeeds): readonly Entry[] {
  const asked = new Map([...wishes.requested.keys()].map((id, place) => [id, place]));
  const placeOf = ({ course }: Entry) => asked.get(course.id) ?? asked.size;
  const left = [...entries].sort((a, b) => Number(b.course.state === 'begun') - Number(a.course.state === 'begun') || placeOf(a) - placeOf(b) || worth(b) - worth(a) || (a.course.id < b.course.id ? -1 : 1));
  const placed: Entry[] = [];
  while (left.length > 0) {
    const ids = new Set(left.map(({ course }) => course.id));
    const free = left.filter(({ course }) => !prerequisitesLeft(course, available).some(({ id }) => id !== course.id && ids.has(id)));
    // Courses that ask for each other have no first one: any will do.
    const next = free.find((entry) => !free.some((other) => isLevelBelow(other, entry))) ?? free[0] ?? left[0];
    if (!next) break;
    placed.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return placed;
}

/** Whether one leads to the level from which the other starts, in a gap that both serve. */
function isLevelBelow(one: Entry, other: Entry): boolean {
  return other.serves.some(({ competency, reached }) => {
    const start = other.course.competencies.find(({ id }) => id === competency)?.from ?? 0;
    return start > reached && one.course.competencies.some(({ id, from, to }) => id === competency && from < start && to >= start);
  });
}

/** Importance of the gaps served, a minute. */
function worth({ course, serves }: Entry): number {
  return serves.reduce((sum, { importance }) => sum + importance, 0) / Math.max(course.minutesLeft, 1);
}

function obligationOf(gaps: readonly PathGap[]): StepObligation {
  if (gaps.some(({ importance }) => importance === 3)) return 'obligatory';
  return gaps.length > 0 ? 'recommended' : 'optional';
}

function courseStep({ course, serves, preparatory, neededFor }: Entry, { wishes }: PathProblem): PathStep {
  const asked = [course.id, ...neededFor].map((id) => wishes.requested.get(id));
  const ofGaps = obligationOf(serves);
  return {
    kind: 'course',
    courseId: course.id,
    state: course.state,
    obligation: asked.includes('obligatory') ? 'obligatory' : ofGaps === 'optional' && asked.includes('recommended') ? 'recommended' : ofGaps,
    competencies: serves.map(({ competency }) => competency),
    minutesLeft: course.minutesLeft,
    expectedMinutes: expectedMinutes(course),
    chosen: wishes.chosen.has(course.id),
    preparatory,
    neededFor,
    toConfirm: asked[0] === undefined && serves.length > 0 && serves.every(({ status }) => status === 'notAssessed'),
  };
}
