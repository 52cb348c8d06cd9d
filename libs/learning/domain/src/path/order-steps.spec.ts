import type { CompetencyId, CourseId } from '@passerelle/kernel';

import { greedyPath } from './greedy-path.js';
import { orderSteps, type PathStep } from './order-steps.js';
import { aPathCourse, aPathGap, aPathProblem } from './path.builder.js';
import { needsOf } from './path-needs.js';
import { NO_WISHES, type PathProblem } from './path-problem.js';

const id = (name: string) => name as CourseId;
const kinds = (steps: readonly PathStep[]) => steps.map((step) => (step.kind === 'course' ? step.courseId : 'self'));
const gain = (from: number, to: number, competency = 'comprendre-ia') => ({ id: competency as CompetencyId, from, to });

function stepsOf(over: Partial<PathProblem>): readonly PathStep[] {
  const problem = aPathProblem(over);
  const needs = needsOf(problem);
  return orderSteps(problem, needs, greedyPath(needs));
}

describe('the steps of a path', () => {
  it('are none where every gap is met', () => expect(stepsOf({ gaps: [aPathGap({ status: 'met' })] })).toEqual([]));
  it('take the course that serves an open gap, and say which', () => expect(stepsOf({})).toMatchObject([{ kind: 'course', competencies: ['comprendre-ia'], obligation: 'obligatory', toConfirm: false, neededFor: [], preparatory: false, chosen: false }]));
  it('ask the person where nothing is known', () => expect(kinds(stepsOf({ gaps: [aPathGap({ status: 'notAssessed', hasEvidence: false })], courses: [] }))).toEqual(['self']));
  it('mark what rests on the person’s own word as to be confirmed', () => expect(stepsOf({ gaps: [aPathGap({ status: 'notAssessed', selfAssessed: 'below' })] })[0]?.toConfirm).toBe(true));
  it('leave out courses that begin above what is asked, and those that are done', () => {
    expect(stepsOf({ gaps: [aPathGap({ required: 1 })], courses: [aPathCourse({ competencies: [gain(2, 4)] }), aPathCourse({ id: id('c2'), state: 'done' })] })).toEqual([]);
  });
  it('go on with what was begun, even where another course would do', () => expect(kinds(stepsOf({ courses: [aPathCourse({ minutesLeft: 10 }), aPathCourse({ id: id('c2'), state: 'begun' })] }))).toEqual(['c2']));
  it('put what is asked in its own order before what closes gaps faster', () => {
    const courses = [aPathCourse({ minutesLeft: 5 }), aPathCourse({ id: id('c2'), competencies: [] }), aPathCourse({ id: id('c3'), competencies: [] })];
    const wishes = { ...NO_WISHES, requested: new Map([[id('c3'), 'recommended' as const], [id('c2'), 'obligatory' as const]]) };
    expect(kinds(stepsOf({ courses, wishes }))).toEqual(['c3', 'c2', 'c1']);
  });
  it('put prerequisites before what needs them, even those that close no gap, and say for which step', () => {
    const steps = stepsOf({ courses: [aPathCourse({ prerequisites: [id('c9')] }), aPathCourse({ id: id('c9'), competencies: [] })] });
    expect(kinds(steps)).toEqual(['c9', 'c1']);
    expect(steps[0]).toMatchObject({ neededFor: ['c1'], preparatory: true, competencies: ['comprendre-ia'], obligation: 'obligatory' });
  });
  it('put a level before the one above it, as advice', () => {
    expect(kinds(stepsOf({ gaps: [aPathGap({ required: 4 })], courses: [aPathCourse({ competencies: [gain(2, 4)], minutesLeft: 10 }), aPathCourse({ id: id('c2') })] }))).toEqual(['c2', 'c1']);
  });
  it('hold what was asked of the person, after what was begun, even where it closes no gap', () => {
    const courses = [aPathCourse({ state: 'begun' }), aPathCourse({ id: id('c2'), competencies: [] })];
    const steps = stepsOf({ gaps: [aPathGap({ importance: 1 })], courses, wishes: { ...NO_WISHES, requested: new Map([[id('c2'), 'obligatory']]) } });
    expect(kinds(steps)).toEqual(['c1', 'c2']);
    expect(steps.map(({ obligation, toConfirm }) => [obligation, toConfirm])).toEqual([['recommended', false], ['obligatory', false]]);
  });
  it('hold as optional what the person takes all the same', () => {
    const steps = stepsOf({ gaps: [aPathGap({ status: 'met' })], wishes: { ...NO_WISHES, chosen: new Set([id('c1')]) } });
    expect(steps).toMatchObject([{ obligation: 'optional', chosen: true, competencies: [] }]);
  });
  it('survive courses that ask for each other', () => {
    const [a, b] = [aPathCourse({ id: id('a'), prerequisites: [id('b')] }), aPathCourse({ id: id('b'), prerequisites: [id('a')] })];
    expect([...kinds(stepsOf({ courses: [a, b] }))].sort()).toEqual(['a', 'b']);
  });
});
