import { SETTINGS } from '@passerelle/competencies-domain';
import type { CompetencyId, CourseId } from '@passerelle/kernel';

import { aPathCourse, aPathGap, aPathProblem } from './path.builder.js';
import { mayRefuse, needsOf } from './path-needs.js';
import { expectedMinutes, NO_WISHES, passProbabilityOf, reachedLevel } from './path-problem.js';

const id = (name: string) => name as CourseId;
const gain = (from: number, to: number) => ({ id: 'comprendre-ia' as CompetencyId, from, to });
/** A known level, to within half a level. */
const known = (level: number, probabilities: readonly number[]) => ({ mean: level, low: level - 0.4, high: level + 0.4, probabilities, freshAt: new Date(0), selfAssessedOnly: false, contributions: [], settingsVersion: SETTINGS.version });

describe('the level from which a course may start', () => {
  it('is 1 of whoever nothing is known: five in six are there', () => expect(reachedLevel(null, 4)).toBe(1));
  it('is the highest that is more likely than not', () => expect(reachedLevel(known(2, [0, 0.1, 0.5, 0.4, 0, 0]), 4)).toBe(2));
  it('stays below what is required, since the gap is open', () => {
    expect(reachedLevel(known(2, [0, 0.1, 0.5, 0.4, 0, 0]), 2)).toBe(1);
    expect(reachedLevel(null, 1)).toBe(0);
  });
  it('asks for more where there is nothing but the person’s own word', () => expect(reachedLevel({ ...known(2, [0, 0.3, 0.4, 0.3, 0, 0]), selfAssessedOnly: true }, 4)).toBe(1));
});

describe('the time of a course', () => {
  it('is its minutes over the probability of passing', () => expect(expectedMinutes({ minutesLeft: 60, passProbability: 0.8 })).toBe(75));
  it('is never nothing', () => expect(expectedMinutes({ minutesLeft: 0, passProbability: 1 })).toBe(1));
  it('supposes four in five until somebody took it, then follows what is observed', () => {
    expect(passProbabilityOf({ passed: 0, taken: 0 })).toBe(0.8);
    expect(passProbabilityOf({ passed: 46, taken: 95 })).toBe(0.5);
  });
});

describe('what a path needs', () => {
  it('names a gap that no course closes, and holds the path to the level that they reach', () => {
    const needs = needsOf(aPathProblem({ gaps: [aPathGap({ required: 4 })] }));
    expect(needs.levels.map(({ level }) => level)).toEqual([1, 2]);
    expect(needs.leftOpen).toMatchObject([{ leadsTo: 2, because: 'catalogue' }]);
  });
  it('says when what the person refused would lead further, or what they did already', () => {
    expect(needsOf(aPathProblem({ wishes: { ...NO_WISHES, refused: new Set([id('c1')]) } })).leftOpen).toMatchObject([{ leadsTo: 0, because: 'refused' }]);
    expect(needsOf(aPathProblem({ courses: [aPathCourse({ state: 'done' })] })).leftOpen).toMatchObject([{ leadsTo: 0, because: 'done' }]);
  });
  it('does not start above the level reached', () => expect(needsOf(aPathProblem({ courses: [aPathCourse({ competencies: [gain(1, 2)] })] })).leftOpen).toHaveLength(1));
  it('leaves out what is full, closed, in another language, or behind such a course', () => {
    const without = (over: Parameters<typeof aPathCourse>[0]) => needsOf(aPathProblem({ courses: [aPathCourse(over)] })).available.size;
    expect([without({ seatsLeft: 0 }), without({ closesOn: '2026-11-24' }), without({ languages: ['en'] }), without({ closesOn: '2026-11-25', languages: ['fr'], seatsLeft: 1 })]).toEqual([0, 0, 0, 1]);
    expect(needsOf(aPathProblem({ courses: [aPathCourse({ prerequisites: [id('c2')] }), aPathCourse({ id: id('c2'), seatsLeft: 0 })] })).available.size).toBe(0);
  });
  it('cannot refuse what is obligatory, nor what it needs', () => {
    const needs = needsOf(aPathProblem({ courses: [aPathCourse({ prerequisites: [id('c2')] }), aPathCourse({ id: id('c2'), competencies: [] })], wishes: { requested: new Map([[id('c1'), 'obligatory']]), chosen: new Set(), refused: new Set([id('c1'), id('c2')]) } }));
    expect([...needs.required].sort()).toEqual(['c1', 'c2']);
  });
  it('cannot refuse what another course that was chosen, begun or asked needs, but that course itself', () => {
    const may = (state: 'toDo' | 'begun', wishes: Partial<typeof NO_WISHES>) => {
      const problem = aPathProblem({ gaps: [aPathGap({ importance: 1 })], courses: [aPathCourse({ state, prerequisites: [id('c2')] }), aPathCourse({ id: id('c2'), competencies: [] })], wishes: { ...NO_WISHES, ...wishes } });
      return [id('c1'), id('c2')].map((one) => mayRefuse(problem, needsOf(problem), one));
    };
    expect(may('toDo', {})).toEqual([true, true]);
    expect(may('toDo', { chosen: new Set([id('c1')]) })).toEqual([true, false]);
    expect(may('toDo', { requested: new Map([[id('c1'), 'recommended']]) })).toEqual([true, false]);
    expect(may('begun', {})).toEqual([true, false]);
    expect(may('toDo', { chosen: new Set([id('c2')]) })).toEqual([true, true]);
  });
});
