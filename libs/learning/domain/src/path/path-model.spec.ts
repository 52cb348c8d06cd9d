import { type CompetencyId, type CourseId } from '@passerelle/kernel';
import * as fc from 'fast-check';

import { greedyPath } from './greedy-path.js';
import { orderSteps } from './order-steps.js';
import { aPathCourse, aPathGap, aPathProblem } from './path.builder.js';
import { minutesOf, type PathModel, pathModel } from './path-model.js';
import { needsOf } from './path-needs.js';
import type { PathProblem } from './path-problem.js';
import { shortestByTrying, smallProblems } from './path-world.builder.js';
import { keepsEveryRow, readSolution } from './read-solution.js';
import { removedSteps, withNothingKnown } from './removed-steps.js';

/** The model's own optimum, by trying every column. */
function bestOf(model: PathModel): ReadonlySet<CourseId> {
  const { columns, costs } = model;
  let best: { cost: number; set: ReadonlySet<CourseId> } = { cost: Infinity, set: new Set() };
  for (let mask = 0; mask < 2 ** columns.length; mask += 1) {
    const cost = costs.reduce((sum, one, index) => sum + ((mask >> index) & 1 ? one : 0), 0);
    const set = new Set(columns.filter((_, index) => (mask >> index) & 1).map(({ courseId }) => courseId));
    if (cost < best.cost && keepsEveryRow(model, set)) best = { cost, set };
  }
  return best.set;
}

function asked(problem: PathProblem) {
  const needs = needsOf(problem);
  const model = pathModel(needs);
  return { needs, model, greedy: greedyPath(needs), best: bestOf(model) };
}

const RUNS = { numRuns: 300 };

describe('the shortest path', () => {
  it('takes a 2 → 4 course only with what leads to 2', () => {
    const gain = (from: number, to: number) => [{ id: 'comprendre-ia' as CompetencyId, from, to }];
    const courses = [aPathCourse({ id: 'up' as CourseId, competencies: gain(2, 4) }), aPathCourse({ id: 'low' as CourseId, competencies: gain(0, 2) }), aPathCourse({ id: 'whole' as CourseId, competencies: gain(0, 4), minutesLeft: 200 })];
    expect([...asked(aPathProblem({ gaps: [aPathGap({ required: 4 })], courses })).best].sort()).toEqual(['low', 'up']);
  });

  it('is shorter than the greedy one where three courses overlap', () => {
    const gain = (...ids: string[]) => ids.map((id) => ({ id: id as CompetencyId, from: 0, to: 2 }));
    const courses = [aPathCourse({ id: 'wide' as CourseId, competencies: gain('a', 'b'), minutesLeft: 60 }), aPathCourse({ id: 'one' as CourseId, competencies: gain('a', 'c'), minutesLeft: 62 }), aPathCourse({ id: 'two' as CourseId, competencies: gain('b', 'd'), minutesLeft: 62 })];
    const { model, greedy, best } = asked(aPathProblem({ gaps: ['a', 'b', 'c', 'd'].map((id) => aPathGap({ competency: id as CompetencyId })), courses }));
    expect([minutesOf(model, best), minutesOf(model, greedy)]).toEqual([124, 184]);
  });

  it('is the shortest of all sets that a person can climb by, and the fewest steps among equals', () => {
    fc.assert(
      fc.property(smallProblems(), (problem) => {
        const { needs, model, best } = asked(problem);
        expect({ minutes: minutesOf(model, best), steps: best.size }).toEqual(shortestByTrying(problem, needs.required, new Set(needs.available.keys())));
      }),
      RUNS,
    );
  });

  it('is never longer than the greedy one, which keeps the same rows', () => {
    fc.assert(
      fc.property(smallProblems(), (problem) => {
        const { model, greedy, best } = asked(problem);
        expect(keepsEveryRow(model, greedy)).toBe(true);
        expect(minutesOf(model, best)).toBeLessThanOrEqual(minutesOf(model, greedy));
      }),
      RUNS,
    );
  });

  it('never lengthens when a gap is closed', () => {
    fc.assert(
      fc.property(smallProblems(), fc.nat(3), (problem, which) => {
        const closed = { ...problem, gaps: problem.gaps.map((gap, index) => (index === which ? { ...gap, status: 'met' as const } : gap)) };
        const [before, after] = [asked(problem), asked(closed)];
        expect(minutesOf(after.model, after.best)).toBeLessThanOrEqual(minutesOf(before.model, before.best));
      }),
      RUNS,
    );
  });

  it('never breaks a prerequisite, unless courses ask for each other', () => {
    fc.assert(
      fc.property(smallProblems(), (problem) => {
        const ordered = { ...problem, courses: problem.courses.map((course) => ({ ...course, prerequisites: course.prerequisites.filter((id) => id < course.id) })) };
        const { needs, best } = asked(ordered);
        const ids = orderSteps(ordered, needs, best).flatMap((step) => (step.kind === 'course' ? [step.courseId] : []));
        expect(new Set(ids)).toEqual(best);
        for (const [place, id] of ids.entries()) for (const before of needs.available.get(id)?.prerequisites ?? []) if (needs.available.has(before)) expect(ids.slice(0, place)).toContain(before);
      }),
      RUNS,
    );
  });

  it('says of each step that it removed why, completely', () => {
    fc.assert(
      fc.property(smallProblems(), (problem) => {
        const before = asked(withNothingKnown(problem));
        const now = asked(problem);
        const removed = removedSteps(problem, { needs: before.needs, selected: before.best }, { needs: now.needs, selected: now.best });
        const expected = [...before.best].filter((id) => !now.best.has(id) && problem.courses.find((course) => course.id === id)?.state !== 'done');
        expect(removed.map(({ courseId }) => courseId)).toEqual(expected.sort());
        for (const { courseId, reasons } of removed) {
          const gaps = new Set(before.needs.levels.filter(({ courses }) => courses.includes(courseId)).map(({ competency }) => competency));
          const told = new Set(reasons.flatMap((reason) => (reason.kind === 'refused' || reason.kind === 'opened' ? [] : [reason.competency])));
          expect(reasons.length).toBeGreaterThan(0);
          for (const competency of gaps) expect(told).toContain(competency);
        }
      }),
      RUNS,
    );
  });
});

describe('what a solver answered', () => {
  const { model, greedy, best } = asked(aPathProblem({ courses: [aPathCourse(), aPathCourse({ id: 'c2' as CourseId, minutesLeft: 50 })] }));
  const values = model.columns.map(({ courseId }) => Number(best.has(courseId)));

  it('is the shortest where the bound meets it', () => expect(readSolution(model, { status: 'optimal', values, bound: 50 * model.minuteCost + 1, took: 1 }, greedy)).toMatchObject({ minutes: 50, boundMinutes: 50, gap: 0, notice: 'exact' }));
  it('says how far it may be from the shortest where time ran out', () => expect(readSolution(model, { status: 'timeLimit', values, bound: 40 * model.minuteCost + 2, took: 2000 }, greedy)).toMatchObject({ minutes: 50, boundMinutes: 40, gap: 0.2, notice: 'notProven' }));
  it('gives way to the greedy path, and says so', () => expect(readSolution(model, { status: 'failed', values: null, bound: 0, took: 2000 }, greedy)).toMatchObject({ selected: greedy, boundMinutes: 0, gap: 1, notice: 'greedy' }));
  it('is not believed where it breaks a row', () => expect(readSolution(model, { status: 'optimal', values: values.map(() => 0), bound: 0, took: 1 }, greedy).notice).toBe('greedy'));
});
