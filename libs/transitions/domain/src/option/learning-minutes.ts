import type { Level } from '@passerelle/competencies-domain';
import type { CompetencyId } from '@passerelle/kernel';
import { expectedMinutes, type PathCourse } from '@passerelle/learning-domain';

/** A gap of one competency. */
export interface LevelGap {
  readonly competency: CompetencyId;
  /** 0–4, below `required`: see `reachedLevel`. */
  readonly reached: Level;
  readonly required: Level;
}

/** Minutes between which the shortest path lies. */
export interface MinutesBounds {
  readonly atLeast: number;
  readonly atMost: number;
  /** Competencies that no course of the catalogue brings to the level asked; the minutes are those of the others. */
  readonly outOfReach: readonly CompetencyId[];
}

/** For one competency: minutes from each level to each level above it; infinite where no course leads there. */
type FromTo = readonly (readonly number[])[];

export interface LearningMinutes {
  /** Of the courses alone. */
  readonly alone: ReadonlyMap<CompetencyId, FromTo>;
  /** With whatever must come before each of them. */
  readonly withPrerequisites: ReadonlyMap<CompetencyId, FromTo>;
}

const LEVELS_ABOVE = 6;

/**
 * For each competency, the fewest expected minutes of courses from each level to each level above: a shortest path over
 * the six levels, whose edges are the courses (Bellman; a course that goes from 1 to 3 leads from any level of 1 or more
 * to 3). Computed once for a catalogue, read for every target.
 */
export function learningMinutes(courses: readonly PathCourse[]): LearningMinutes {
  const byId = new Map(courses.map((course) => [course.id, course]));
  const competencies = [...new Set(courses.flatMap((course) => course.competencies.map(({ id }) => id)))];
  const table = (cost: (course: PathCourse) => number) => new Map(competencies.map((competency) => [competency, fromTo(competency, courses, cost)]));
  return { alone: table(expectedMinutes), withPrerequisites: table((course) => minutesWithPrerequisites(course, byId)) };
}

/**
 * Between which minutes the shortest path that closes all these gaps lies: at least the longest of them taken alone, since
 * it must be closed; at most their sum with all prerequisites, since taking each apart closes them all.
 */
export function minutesBounds(gaps: readonly LevelGap[], { alone, withPrerequisites }: LearningMinutes): MinutesBounds {
  const minutes = (table: ReadonlyMap<CompetencyId, FromTo>, { competency, reached, required }: LevelGap) => table.get(competency)?.[reached]?.[required] ?? Number.POSITIVE_INFINITY;
  const within = gaps.filter((gap) => Number.isFinite(minutes(withPrerequisites, gap)));
  return {
    atLeast: Math.max(0, ...within.map((gap) => minutes(alone, gap))),
    atMost: within.reduce((sum, gap) => sum + minutes(withPrerequisites, gap), 0),
    outOfReach: gaps.filter((gap) => !within.includes(gap)).map(({ competency }) => competency),
  };
}

function fromTo(competency: CompetencyId, courses: readonly PathCourse[], cost: (course: PathCourse) => number): FromTo {
  // What is done already, and left the gap open, does not close it.
  const edges = courses.filter(({ state }) => state !== 'done').flatMap((course) => course.competencies.filter(({ id }) => id === competency).map(({ from, to }) => ({ from, to, minutes: cost(course) })));
  return Array.from({ length: LEVELS_ABOVE }, (_, reached) => {
    const least: number[] = Array.from({ length: LEVELS_ABOVE }, (__, level) => (level <= reached ? 0 : Number.POSITIVE_INFINITY));
    // Levels only go up: each is settled once those below it are.
    for (let level = reached + 1; level < LEVELS_ABOVE; level += 1) {
      const arriving = edges.filter(({ from, to }) => to >= level && from < level);
      least[level] = Math.min(Number.POSITIVE_INFINITY, ...arriving.map(({ from, minutes }) => (least[Math.max(from, reached)] ?? Number.POSITIVE_INFINITY) + minutes));
    }
    return least;
  });
}

/** The course and everything that must come before it, each once; what is done costs nothing. */
function minutesWithPrerequisites(course: PathCourse, byId: ReadonlyMap<PathCourse['id'], PathCourse>): number {
  const needed = new Set<PathCourse>();
  const add = (one: PathCourse): void => {
    if (needed.has(one) || one.state === 'done') return;
    needed.add(one);
    for (const id of one.prerequisites) {
      const before = byId.get(id);
      if (before) add(before);
    }
  };
  add(course);
  return [...needed].reduce((sum, one) => sum + expectedMinutes(one), 0);
}
