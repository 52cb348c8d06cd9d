import { Worker } from 'node:worker_threads';

import type { CompetencyId, CourseId } from '@passerelle/kernel';
import { greedyPath, minutesOf, needsOf, orderSteps, type PathModel, pathModel, type PathProblem, type SolverAnswer } from '@passerelle/learning-domain';
import { aPathCourse, aPathGap, aPathProblem, shortestByTrying, smallProblems } from '@passerelle/learning-domain/testing';
import * as fc from 'fast-check';

import { HighsSolver, type PathSolver } from './highs-solver.js';
import { SolvePath } from './solve-path.js';

const highs = new HighsSolver();
const solve = (problem: PathProblem, solver: PathSolver = highs) => new SolvePath(solver).ask(problem).answer();

/** Three overlapping courses, of which the greedy rule takes one too many. */
const gain = (...ids: string[]) => ids.map((id) => ({ id: id as CompetencyId, from: 0, to: 2 }));
const OVERLAPPING = aPathProblem({
  gaps: ['a', 'b', 'c', 'd'].map((id) => aPathGap({ competency: id as CompetencyId })),
  courses: [aPathCourse({ id: 'wide' as CourseId, competencies: gain('a', 'b'), minutesLeft: 60 }), aPathCourse({ id: 'one' as CourseId, competencies: gain('a', 'c'), minutesLeft: 62 }), aPathCourse({ id: 'two' as CourseId, competencies: gain('b', 'd'), minutesLeft: 62 })],
});

describe('the shortest path, solved', () => {
  beforeAll(() => solve(OVERLAPPING));

  it('says that it is proven, and what the greedy rule would take', async () => {
    expect(await solve(OVERLAPPING)).toMatchObject({ greedyMinutes: 184, solution: { minutes: 124, boundMinutes: 124, gap: 0, notice: 'exact', selected: new Set(['one', 'two']) } });
  });

  it('is the shortest of all sets of courses, and no longer than the greedy one', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblems(), async (problem) => {
        const { needs, solution, greedyMinutes } = await solve(problem);
        const best = shortestByTrying(problem, needs.required, new Set(needs.available.keys()));
        expect({ minutes: solution.minutes, steps: solution.selected.size, notice: solution.notice, gap: solution.gap }).toEqual({ ...best, notice: 'exact', gap: 0 });
        expect(solution.minutes).toBeLessThanOrEqual(greedyMinutes);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('is the same whatever the order of the catalogue', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblems(), async (problem) => {
        const [one, other] = [await solve(problem), await solve({ ...problem, courses: problem.courses.toReversed() })];
        expect(orderSteps(problem, other.needs, other.solution.selected)).toEqual(orderSteps(problem, one.needs, one.solution.selected));
      }),
      { numRuns: 50 },
    );
  }, 30_000);
});

describe('what is kept of an answer', () => {
  it('needs no solver for the same question, nor where nothing is left to choose', async () => {
    const kept = new SolvePath(highs);
    expect(kept.ask(OVERLAPPING).mustWait).toBe(true);
    const first = await kept.ask(OVERLAPPING).answer();
    expect(kept.ask(OVERLAPPING).mustWait).toBe(false);
    expect((await kept.ask(OVERLAPPING).answer()).solution).toEqual(first.solution);
    const chosen = { ...OVERLAPPING, wishes: { ...OVERLAPPING.wishes, chosen: new Set(['one', 'two'] as CourseId[]) } };
    expect(kept.ask(chosen).mustWait).toBe(false);
    expect((await kept.ask(chosen).answer()).solution.notice).toBe('exact');
  });
});

describe('what is looked for anew', () => {
  const counting = (answer: (model: PathModel) => Promise<SolverAnswer>) => {
    const solver = { asked: 0, solve: (model: PathModel) => ((solver.asked += 1), answer(model)) };
    return solver;
  };

  it('is what was not proven in the time given', async () => {
    const solver = counting(async () => ({ status: 'timeLimit', values: null, bound: 0, took: 2000 }));
    const paths = new SolvePath(solver);
    await paths.ask(OVERLAPPING).answer();
    expect(paths.ask(OVERLAPPING).mustWait).toBe(true);
    await paths.ask(OVERLAPPING).answer();
    expect(solver.asked).toBe(2);
  });

  it('is asked once by whoever asks at the same time', async () => {
    const solver = counting((model) => highs.solve(model));
    const paths = new SolvePath(solver);
    const [one, other] = await Promise.all([paths.ask(OVERLAPPING).answer(), paths.ask(OVERLAPPING).answer()]);
    expect(other.solution).toEqual(one.solution);
    expect(solver.asked).toBe(1);
  });
});

describe('when the solver does not answer in time', () => {
  const answering = (answer: (model: PathModel) => SolverAnswer): PathSolver => ({ solve: async (model) => answer(model) });
  const greedy = greedyPath(needsOf(OVERLAPPING));

  it('gives the greedy path with a notice', async () => {
    for (const solver of [answering(() => ({ status: 'timeLimit', values: null, bound: 0, took: 2000 })), answering(() => { throw new Error('no solver'); })])
      expect((await solve(OVERLAPPING, solver)).solution).toMatchObject({ selected: greedy, minutes: 184, notice: 'greedy' });
  });

  it('gives the best found with its bound', async () => {
    const best = new Set(['one', 'two']);
    const { solution } = await solve(OVERLAPPING, answering((model) => ({ status: 'timeLimit', values: model.columns.map(({ courseId }) => Number(best.has(courseId))), bound: 100 * model.minuteCost + 1, took: 2000 })));
    expect(solution).toMatchObject({ minutes: 124, notice: 'notProven' });
    expect(solution.boundMinutes).toBeLessThanOrEqual(100);
  });

  it('ends a thread that does not stop, and asks another for those who wait', async () => {
    const model = pathModel(needsOf(OVERLAPPING));
    const stuck = new (class extends HighsSolver {
      private begun = 0;
      protected override begin(): Worker {
        this.begun += 1;
        return this.begun === 1 ? new Worker(new URL(`data:text/javascript,import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { for (;;); });`)) : super.begin();
      }
    })();
    // A tenth of a second, what is given beyond the limit included.
    const [late, next] = await Promise.all([stuck.solve(model, -0.4), stuck.solve(model)]);
    expect([late, next]).toMatchObject([{ status: 'timeLimit', values: null }, { status: 'optimal' }]);
  });

  it('takes many questions one after the other, each with its own answer', async () => {
    const model = pathModel(needsOf(OVERLAPPING));
    const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => highs.solve({ ...model, costs: model.costs.map((cost) => cost * (index + 1)) })));
    const best = answers[0]!.bound;
    expect(answers.map(({ status, bound }) => [status, Math.round(bound / best)])).toEqual(answers.map((_, index) => ['optimal', index + 1]));
  });

  it('stops at its limit, with a bound below what it found', async () => {
    const model = pathModel(needsOf(OVERLAPPING));
    const answer = await highs.solve(model, 0);
    expect(answer.status).toBe('timeLimit');
    expect(answer.bound).toBeLessThanOrEqual(minutesOf(model, greedy) * model.minuteCost + 3);
  });
});
