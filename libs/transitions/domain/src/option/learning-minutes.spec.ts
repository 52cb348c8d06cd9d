import type { Level } from '@passerelle/competencies-domain';
import type { CompetencyId, CourseId } from '@passerelle/kernel';
import { expectedMinutes, type PathCourse } from '@passerelle/learning-domain';
import fc from 'fast-check';

import { learningMinutes, type LevelGap, minutesBounds } from './learning-minutes.js';

const [A, B] = ['a', 'b'] as CompetencyId[] as [CompetencyId, CompetencyId];
const course = (id: string, minutes: number, gains: readonly (readonly [CompetencyId, number, number])[], over: Partial<PathCourse> = {}): PathCourse =>
  ({ id: id as CourseId, durationMinutes: minutes, minutesLeft: minutes, passProbability: 1, competencies: gains.map(([competency, from, to]) => ({ id: competency, from, to })), prerequisites: [], state: 'toDo', ...over });
const gap = (competency: CompetencyId, reached: Level, required: Level): LevelGap => ({ competency, reached, required });
const bounds = (gaps: readonly LevelGap[], courses: readonly PathCourse[]) => minutesBounds(gaps, learningMinutes(courses));

/** Independent computation: the cheapest of all sets of courses that close the gaps and hold their prerequisites. */
function cheapest(gaps: readonly LevelGap[], courses: readonly PathCourse[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let set = 0; set < 2 ** courses.length; set += 1) {
    const taken = courses.filter((_, index) => set & (1 << index));
    const ids = new Set(taken.map(({ id }) => id));
    const closes = gaps.every(({ competency, reached, required }) => Array.from({ length: required - reached }, (_, step) => reached + step + 1).every((level) => taken.some((one) => one.competencies.some(({ id, from, to }) => id === competency && from < level && to >= level))));
    if (closes && taken.every(({ prerequisites }) => prerequisites.every((id) => ids.has(id)))) least = Math.min(least, taken.reduce((sum, one) => sum + expectedMinutes(one), 0));
  }
  return least;
}

describe('minutesBounds', () => {
  const STEPS = [course('one', 60, [[A, 0, 2]]), course('two', 90, [[A, 2, 4]]), course('long', 130, [[A, 1, 4]]), course('both', 100, [[A, 0, 2], [B, 0, 2]])];

  it('is the shortest way up the levels, for one gap', () => {
    expect(bounds([gap(A, 0, 4)], STEPS)).toEqual({ atLeast: 150, atMost: 150, outOfReach: [] });
    expect(bounds([gap(A, 1, 4)], STEPS)).toEqual({ atLeast: 130, atMost: 130, outOfReach: [] });
  });

  it('holds a course that serves two gaps between the longest and the sum', () => expect(bounds([gap(A, 0, 2), gap(B, 0, 2)], STEPS)).toEqual({ atLeast: 100, atMost: 160, outOfReach: [] }));

  it('names what no course brings to the level asked', () => expect(bounds([gap(A, 0, 5), gap(B, 0, 1)], STEPS)).toEqual({ atLeast: 100, atMost: 100, outOfReach: [A] }));

  it('counts what must come before at most once in the upper bound, and nothing for what is done', () => {
    const courses = [course('first', 40, []), course('then', 60, [[A, 0, 2]], { prerequisites: ['first' as CourseId] })];
    expect(bounds([gap(A, 0, 2)], courses)).toEqual({ atLeast: 60, atMost: 100, outOfReach: [] });
    expect(bounds([gap(A, 0, 2)], [{ ...courses[0]!, state: 'done' }, courses[1]!])).toMatchObject({ atMost: 60 });
  });

  it('closes nothing by a course that is done and left the gap open', () => expect(bounds([gap(A, 2, 4)], [course('two', 90, [[A, 2, 4]], { state: 'done' })])).toEqual({ atLeast: 0, atMost: 0, outOfReach: [A] }));

  it('is nothing when nothing is to be closed', () => expect(bounds([], STEPS)).toEqual({ atLeast: 0, atMost: 0, outOfReach: [] }));

  it('always holds the shortest path, counted over all sets of courses', () => {
    const aCourse = fc.tuple(fc.integer({ min: 10, max: 200 }), fc.uniqueArray(fc.tuple(fc.constantFrom(A, B), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 2 })), { selector: ([competency]) => competency, minLength: 1, maxLength: 2 }), fc.option(fc.nat(5)));
    fc.assert(fc.property(fc.array(aCourse, { minLength: 2, maxLength: 6 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 3 }), (made, reached, more) => {
      const courses = made.map(([minutes, gains, before], index) => course(`c${index}`, minutes, gains.map(([id, from, up]) => [id, from, from + up]), { prerequisites: before !== null && before < index ? [`c${before}` as CourseId] : [] }));
      const gaps = [gap(A, reached as Level, (reached + more) as Level), gap(B, 0, 2)];
      const { atLeast, atMost, outOfReach } = bounds(gaps, courses);
      const shortest = cheapest(gaps.filter(({ competency }) => !outOfReach.includes(competency)), courses);
      expect(atLeast).toBeLessThanOrEqual(shortest);
      expect(atMost).toBeGreaterThanOrEqual(shortest);
    }), { numRuns: 300 });
  });
});
