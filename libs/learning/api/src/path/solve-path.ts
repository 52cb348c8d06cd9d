import { createHash } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { greedyPath, keepsEveryRow, minutesOf, needsOf, type PathModel, pathModel, type PathNeeds, type PathProblem, type PathSolution, readSolution, type SolverAnswer } from '@passerelle/learning-domain';
import { LRUCache } from 'lru-cache';

import { PATH_SOLVER, type PathSolver } from './highs-solver.js';

export interface SolvedPath {
  readonly needs: PathNeeds;
  readonly solution: PathSolution;
  /** Of the path that the greedy rule gives, in expected minutes. */
  readonly greedyMinutes: number;
}

/** A question that was made ready: whoever must wait for its answer first ends their transaction. */
export interface AskedPath {
  readonly mustWait: boolean;
  answer(): Promise<SolvedPath>;
}

/** Answers kept; the one asked for longest ago leaves first. */
const KEPT = 500;

/**
 * The shortest path of a person, proven; the greedy one where the solver cannot be reached or finds nothing in time.
 * Proven answers are kept, the others are looked for anew the next time; they are kept by the whole model, which says nothing of whom it is for: people of the same role share them.
 */
@Injectable()
export class SolvePath {
  private readonly kept = new LRUCache<string, SolverAnswer>({ max: KEPT });
  /** Being solved: whoever asks the same meanwhile waits for the same answer. */
  private readonly underWay = new Map<string, Promise<SolverAnswer>>();

  constructor(@Inject(PATH_SOLVER) private readonly solver: PathSolver) {}

  ask(problem: PathProblem): AskedPath {
    const needs = needsOf(problem);
    const model = pathModel(needs);
    const greedy = greedyPath(needs);
    const solved = (answer: SolverAnswer | null): SolvedPath => ({ needs, solution: readSolution(model, answer, greedy), greedyMinutes: minutesOf(model, greedy) });
    // Where what is asked, chosen or begun closes every gap, nothing is left to choose.
    if (keepsEveryRow(model, needs.required)) return { mustWait: false, answer: async () => solved(null) };
    const key = createHash('sha256').update(JSON.stringify([model.columns, model.rows])).digest('base64url');
    const known = this.kept.get(key);
    return known ? { mustWait: false, answer: async () => solved(known) } : { mustWait: true, answer: async () => solved(await this.solve(key, model)) };
  }

  private solve(key: string, model: PathModel): Promise<SolverAnswer> {
    const known = this.underWay.get(key);
    if (known) return known;
    const solving = this.solveAnew(key, model).finally(() => this.underWay.delete(key));
    this.underWay.set(key, solving);
    return solving;
  }

  private async solveAnew(key: string, model: PathModel): Promise<SolverAnswer> {
    try {
      const answer = await this.solver.solve(model);
      if (answer.status === 'optimal') this.kept.set(key, answer);
      return answer;
    } catch {
      return { status: 'failed', values: null, bound: 0, took: 0 };
    }
  }
}
