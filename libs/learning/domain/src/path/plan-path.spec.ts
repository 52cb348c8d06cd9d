import type { CompetencyId, CourseId } from '@passerelle/kernel';

import { type PathCourse, type PathGap, planPath } from './plan-path.js';

const aGap = (over: Partial<PathGap> = {}): PathGap => ({ competency: 'comprendre-ia' as CompetencyId, required: 2, importance: 3, status: 'below', selfAssessed: null, hasEvidence: true, ...over });
const aPathCourse = (over: Partial<PathCourse> = {}): PathCourse => ({ id: 'c1' as CourseId, durationMinutes: 60, minutesLeft: 60, competencies: [{ id: 'comprendre-ia' as CompetencyId, from: 0, to: 2 }], prerequisites: [], state: 'toDo', ...over });
const kinds = (steps: ReturnType<typeof planPath>) => steps.map((step) => (step.kind === 'course' ? step.courseId : 'self'));

describe('planPath', () => {
  it('is empty where every gap is met', () => expect(planPath([aGap({ status: 'met' })], [aPathCourse()])).toEqual([]));
  it('takes the course that serves an open gap, and says which', () => expect(planPath([aGap()], [aPathCourse()])).toMatchObject([{ kind: 'course', competencies: ['comprendre-ia'], obligation: 'obligatory', toConfirm: false }]));
  it('asks the person where nothing is known', () => expect(kinds(planPath([aGap({ status: 'notAssessed', hasEvidence: false })], []))).toEqual(['self']));
  it('marks what rests on the person’s own word as to be confirmed', () => expect(planPath([aGap({ status: 'notAssessed', selfAssessed: 'below' })], [aPathCourse()])[0]?.toConfirm).toBe(true));
  it('leaves out courses that begin above what is asked, and those that are done', () => {
    expect(planPath([aGap({ required: 1 })], [aPathCourse({ competencies: [{ id: 'comprendre-ia' as CompetencyId, from: 2, to: 4 }] }), aPathCourse({ id: 'c2' as CourseId, state: 'done' })])).toEqual([]);
  });
  it('goes on with what was begun', () => expect(kinds(planPath([aGap()], [aPathCourse({ minutesLeft: 10 }), aPathCourse({ id: 'c2' as CourseId, state: 'begun' })]))).toEqual(['c2', 'c1']));
  it('puts prerequisites before what needs them, even those that close no gap', () => {
    const basics = aPathCourse({ id: 'c9' as CourseId, competencies: [] });
    expect(kinds(planPath([aGap()], [aPathCourse({ prerequisites: [basics.id] }), basics]))).toEqual(['c9', 'c1']);
  });
  it('holds what was asked of the person, after what was begun, even where it closes no gap', () => {
    const courses = [aPathCourse(), aPathCourse({ id: 'c2' as CourseId, competencies: [] }), aPathCourse({ id: 'c3' as CourseId, state: 'begun' })];
    const steps = planPath([aGap({ importance: 1 })], courses, new Map([['c2' as CourseId, 'obligatory']]));
    expect(kinds(steps)).toEqual(['c3', 'c2', 'c1']);
    expect(steps.map(({ obligation, toConfirm }) => [obligation, toConfirm])).toEqual([['recommended', false], ['obligatory', false], ['recommended', false]]);
  });
  it('survives courses that ask for each other', () => {
    const [a, b] = [aPathCourse({ id: 'a' as CourseId, prerequisites: ['b' as CourseId] }), aPathCourse({ id: 'b' as CourseId, prerequisites: ['a' as CourseId] })];
    expect(kinds(planPath([aGap()], [a, b])).sort()).toEqual(['a', 'b']);
  });
});
