import type { Level } from '@passerelle/competencies-domain';
import type { CompetencyId, CourseId } from '@passerelle/kernel';

import { isGapOpen, type PathCourse, type PathGap, type PathProblem } from './path-problem.js';

/** One level of one competency that a path must bring. */
export interface LevelNeeded {
  readonly competency: CompetencyId;
  readonly level: Level;
  /** Courses that pass through it: they start below and end at it or above. */
  readonly courses: readonly CourseId[];
}

/** An open gap that no course closes whole. */
export interface GapLeftOpen {
  readonly gap: PathGap;
  /** How far courses lead; the level reached where they lead nowhere. */
  readonly leadsTo: Level;
  /** What leads further: nothing of the catalogue, what the person refused, or what they did already and evidence does not show. */
  readonly because: 'catalogue' | 'refused' | 'done';
}

/** What a path must hold, and what it may. */
export interface PathNeeds {
  readonly levels: readonly LevelNeeded[];
  /** Courses that the path may hold, those that it must among them. */
  readonly available: ReadonlyMap<CourseId, PathCourse>;
  /** Asked, chosen or begun, with what must come before. */
  readonly required: ReadonlySet<CourseId>;
  readonly leftOpen: readonly GapLeftOpen[];
}

/**
 * What closes the gaps, level by level: a gap from s to t is closed when each level of s+1…t lies within a course of the
 * path, since then a course that starts at or below the level just reached leads to the next one, and so on to t.
 * A gap that courses do not close is held to the level that they reach, and named: a path always exists.
 */
export function needsOf(problem: PathProblem): PathNeeds {
  const required = requiredCourses(problem);
  const available = availableCourses(problem, required, problem.wishes.refused);
  const unrefused = availableCourses(problem, required, new Set());
  const undone = new Map([...available, ...problem.courses.filter(({ state }) => state === 'done').map((course) => [course.id, course] as const)]);
  const open = problem.gaps.filter(isGapOpen);
  const reach = (gap: PathGap, courses: ReadonlyMap<CourseId, PathCourse>) => levelReachable(gap, [...courses.values()]);
  return {
    required,
    available,
    levels: open.flatMap((gap) => levelsOf(gap, reach(gap, available), [...available.values()])),
    leftOpen: open.flatMap((gap): readonly GapLeftOpen[] => {
      const leadsTo = reach(gap, available);
      return leadsTo >= gap.required ? [] : [{ gap, leadsTo, because: reach(gap, unrefused) > leadsTo ? 'refused' : reach(gap, undone) > leadsTo ? 'done' : 'catalogue' }];
    }),
  };
}

/** Courses among which a course's own prerequisites that remain to be done are, each once. */
export function prerequisitesLeft({ prerequisites }: PathCourse, byId: ReadonlyMap<CourseId, PathCourse>): readonly PathCourse[] {
  return [...new Set(prerequisites)].flatMap((id) => byId.get(id) ?? []).filter(({ state }) => state !== 'done');
}

/** A course with all that must come before it. */
export function withPrerequisites(ids: Iterable<CourseId>, byId: ReadonlyMap<CourseId, PathCourse>): Set<CourseId> {
  const held = new Set<CourseId>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const course = byId.get(id);
    if (!course || held.has(id)) continue;
    held.add(id);
    waiting.push(...prerequisitesLeft(course, byId).map((one) => one.id));
  }
  return held;
}

/** Courses of a selection that may not be begun before a course, near or far. */
export function openedBy(course: CourseId, selected: ReadonlySet<CourseId>, { available }: Pick<PathNeeds, 'available'>): readonly CourseId[] {
  return [...selected].filter((id) => id !== course && withPrerequisites([id], available).has(course)).sort();
}

/** Asked, chosen, or begun and still of use; a request that is recommended and a course that was begun may be refused. */
function requiredCourses({ gaps, courses, wishes }: PathProblem): ReadonlySet<CourseId> {
  const open = gaps.filter(isGapOpen);
  const wanted = courses.filter((course) => {
    if (course.state === 'done') return false;
    if (wishes.requested.get(course.id) === 'obligatory' || wishes.chosen.has(course.id)) return true;
    return !wishes.refused.has(course.id) && (wishes.requested.has(course.id) || (course.state === 'begun' && open.some((gap) => isOfUse(course, gap))));
  });
  return withPrerequisites(wanted.map(({ id }) => id), new Map(courses.map((course) => [course.id, course])));
}

function isOfUse({ competencies }: PathCourse, { competency, reached, required }: PathGap): boolean {
  return competencies.some(({ id, from, to }) => id === competency && from < required && to > reached);
}

function availableCourses({ courses, language, today }: PathProblem, required: ReadonlySet<CourseId>, refused: ReadonlySet<CourseId>): ReadonlyMap<CourseId, PathCourse> {
  const byId = new Map(courses.map((course) => [course.id, course]));
  const offered = ({ state, languages, seatsLeft, closesOn }: PathCourse) => state === 'begun' || ((languages?.includes(language) ?? true) && (seatsLeft ?? 1) > 0 && (closesOn ?? today) >= today);
  const may = new Map(courses.filter((course) => course.state !== 'done' && (required.has(course.id) || (!refused.has(course.id) && offered(course)))).map((course) => [course.id, course]));
  // What needs a course that may not be taken may not be taken either, and so on.
  for (let before = -1; before !== may.size; ) {
    before = may.size;
    for (const course of may.values()) if (prerequisitesLeft(course, byId).some(({ id }) => !may.has(id))) may.delete(course.id);
  }
  return may;
}

function levelReachable({ competency, reached, required }: PathGap, courses: readonly PathCourse[]): Level {
  const gains = courses.flatMap(({ competencies }) => competencies.filter(({ id }) => id === competency));
  let level: number = reached;
  for (let before = -1; before !== level; ) {
    before = level;
    for (const { from, to } of gains) if (from <= level) level = Math.max(level, to);
  }
  return Math.min(level, required) as Level;
}

function levelsOf({ competency, reached }: PathGap, target: Level, courses: readonly PathCourse[]): readonly LevelNeeded[] {
  return Array.from({ length: Math.max(0, target - reached) }, (_, index): LevelNeeded => {
    const level = (reached + index + 1) as Level;
    return { competency, level, courses: courses.filter(({ competencies }) => competencies.some(({ id, from, to }) => id === competency && from < level && level <= to)).map(({ id }) => id) };
  });
}

/**
 * Whether a person may refuse a course: no obligatory request, and no gap that the role holds essential, rests on it;
 * and no other course that is asked, chosen or begun needs it, since it would stay all the same.
 */
export function mayRefuse(problem: PathProblem, { levels, available }: PathNeeds, id: CourseId): boolean {
  const { gaps, courses, wishes } = problem;
  const without = { ...wishes, chosen: new Set([...wishes.chosen].filter((one) => one !== id)), refused: new Set([...wishes.refused, id]) };
  if (requiredCourses({ ...problem, wishes: without }).has(id)) return false;
  const essential = new Set(gaps.filter((gap) => isGapOpen(gap) && gap.importance === 3).map(({ competency }) => competency));
  const held = [...levels.filter(({ competency }) => essential.has(competency)).flatMap((level) => level.courses), ...[...wishes.requested].flatMap(([one, obligation]) => (obligation === 'obligatory' ? [one] : []))];
  return !withPrerequisites(held, new Map([...courses.map((course) => [course.id, course] as const), ...available])).has(id);
}
