import type { Importance, Level } from '@passerelle/competencies-domain';
import type { CompetencyId, CourseId } from '@passerelle/kernel';
import * as fc from 'fast-check';

import { aPathCourse, aPathGap, aPathProblem } from './path.builder.js';
import { isGapOpen, type PathCourse, type PathGap, type PathProblem } from './path-problem.js';

const names = (count: number, prefix: string) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const COMPETENCIES = names(4, 'k') as CompetencyId[];

const aGain = fc.record({ id: fc.constantFrom(...COMPETENCIES), from: fc.integer({ min: 0, max: 4 }), rise: fc.integer({ min: 1, max: 3 }) }).map(({ id, from, rise }) => ({ id, from, to: Math.min(5, from + rise) }));

const aGap = (competency: CompetencyId): fc.Arbitrary<PathGap> =>
  fc.record({ required: fc.integer({ min: 0, max: 5 }), below: fc.integer({ min: 1, max: 5 }), importance: fc.constantFrom<Importance>(1, 2, 3), status: fc.constantFrom('met', 'near', 'below', 'notAssessed') }).map(({ required, below, importance, status }) => aPathGap({ competency, required: required as Level, importance, status, reached: Math.max(0, required - below) as Level }));

const aCourse = (id: CourseId, all: readonly CourseId[]): fc.Arbitrary<PathCourse> =>
  fc
    .record({
      minutesLeft: fc.integer({ min: 1, max: 90 }), passProbability: fc.constantFrom(0.5, 0.8, 1), competencies: fc.array(aGain, { maxLength: 3 }),
      // Any course, itself too: what a catalogue should not hold must not break a path.
      prerequisites: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(fc.constantFrom(...all), { maxLength: 2 }) }),
      state: fc.constantFrom<PathCourse['state']>('toDo', 'toDo', 'toDo', 'begun', 'done'), seatsLeft: fc.constantFrom(1, 1, 1, 0),
    })
    .map((over) => aPathCourse({ id, durationMinutes: 90, ...over }));

/** Small questions of every kind, so that all their answers can be tried. */
export function smallProblems(most = 7): fc.Arbitrary<PathProblem> {
  const ids = names(most, 'm') as CourseId[];
  const some = fc.subarray(ids, { maxLength: 2 });
  return fc.record({ gaps: fc.tuple(...COMPETENCIES.map(aGap)), courses: fc.tuple(...ids.map((id) => aCourse(id, ids))), obligatory: some, recommended: some, chosen: some, refused: some }).map(({ gaps, courses, obligatory, recommended, chosen, refused }) =>
    aPathProblem({ gaps, courses, wishes: { requested: new Map([...recommended.map((id) => [id, 'recommended'] as const), ...obligatory.map((id) => [id, 'obligatory'] as const)]), chosen: new Set(chosen), refused: new Set(refused.filter((id) => !chosen.includes(id))) } }),
  );
}

/** What is left to try: every set of courses, walked by a person who climbs from level to level. */
export function shortestByTrying(problem: PathProblem, required: ReadonlySet<CourseId>, allowed: ReadonlySet<CourseId>): { readonly minutes: number; readonly steps: number } {
  const courses = problem.courses.filter(({ id }) => allowed.has(id));
  const open = problem.gaps.filter(isGapOpen);
  const goals = open.map((gap) => climb(gap, courses));
  let best = { minutes: Infinity, steps: Infinity };
  for (let mask = 0; mask < 2 ** courses.length; mask += 1) {
    const taken = courses.filter((_, index) => (mask >> index) & 1);
    const has = new Set(taken.map(({ id }) => id));
    if ([...required].some((id) => !has.has(id))) continue;
    if (taken.some(({ prerequisites }) => prerequisites.some((id) => problem.courses.find((one) => one.id === id)?.state !== 'done' && !has.has(id)))) continue;
    if (open.some((gap, index) => climb(gap, taken) < (goals[index] ?? 0))) continue;
    const minutes = taken.reduce((sum, { minutesLeft, passProbability }) => sum + Math.max(1, Math.round(minutesLeft / passProbability)), 0);
    if (minutes < best.minutes || (minutes === best.minutes && taken.length < best.steps)) best = { minutes, steps: taken.length };
  }
  return best;
}

function climb({ competency, reached, required }: PathGap, courses: readonly PathCourse[]): number {
  let level: number = reached;
  for (let again = true; again; ) {
    const next = courses.flatMap(({ competencies }) => competencies).find(({ id, from, to }) => id === competency && from <= level && to > level);
    again = next !== undefined && level < required;
    if (next && again) level = next.to;
  }
  return Math.min(level, required);
}
