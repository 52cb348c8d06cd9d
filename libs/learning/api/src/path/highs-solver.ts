import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { PathModel, SolverAnswer } from '@passerelle/learning-domain';
import highsLoader, { type Highs, type Model } from 'highs';

// Its types are those of its CommonJS build, whose default is one step further.
const loadHighs = highsLoader as unknown as () => Promise<Highs>;

/** Whatever finds the cheapest columns that keep every row, and proves a bound. */
export interface PathSolver {
  solve(model: PathModel): Promise<SolverAnswer>;
}

export const PATH_SOLVER = Symbol('PathSolver');

/** Seconds after which the best that is known is taken. */
export const TIME_LIMIT = 2;

/**
 * HiGHS by branch and cut, in this process: Huangfu and Hall, Parallelizing the Dual Revised Simplex Method, Mathematical
 * Programming Computation 10, 2018. Compiled to WebAssembly, loaded once; one thread, the same answer to the same model.
 */
@Injectable()
export class HighsSolver implements PathSolver, OnModuleInit {
  private loading: Promise<Highs> | undefined;

  /** Loaded while the application starts, which does not wait for it. */
  onModuleInit(): void {
    this.load().catch(() => undefined);
  }

  async solve(model: PathModel, timeLimit = TIME_LIMIT): Promise<SolverAnswer> {
    const highs = await this.load();
    const began = performance.now();
    return highs.withModel(sparse(highs, model), (solving) => {
      solving.options.set({ output_flag: false, mip_rel_gap: 0, time_limit: timeLimit });
      solving.run();
      return { ...read(highs, solving), took: performance.now() - began };
    });
  }

  /** What could not be loaded is tried again. */
  private load(): Promise<Highs> {
    const loading = this.loading ?? loadHighs();
    this.loading = loading;
    loading.catch(() => (this.loading = undefined));
    return loading;
  }
}

/** The model by rows, every column whole and between 0 and 1. */
function sparse(highs: Highs, { columns, costs, rows }: PathModel) {
  const { infinity, constants } = highs;
  const starts = [0];
  for (const { terms } of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  return {
    numCols: columns.length, numRows: rows.length,
    colCost: Float64Array.from(costs), colLower: Float64Array.from(columns, ({ fixed }) => Number(fixed)), colUpper: new Float64Array(columns.length).fill(1),
    rowLower: Float64Array.from(rows, ({ atLeast }) => atLeast), rowUpper: new Float64Array(rows.length).fill(infinity),
    matrix: { format: 'csr' as const, numRows: rows.length, numCols: columns.length, starts: Int32Array.from(starts), indices: Int32Array.from(rows.flatMap(({ terms }) => terms.map(([column]) => column))), values: Float64Array.from(rows.flatMap(({ terms }) => terms.map(([, coefficient]) => coefficient))) },
    integrality: new Int32Array(columns.length).fill(constants.variableType.integer),
  };
}

function read(highs: Highs, solving: Model): Omit<SolverAnswer, 'took'> {
  const { modelStatus, solutionStatus } = highs.constants;
  const status = solving.getModelStatus();
  const found = solving.info.get('primal_solution_status') === solutionStatus.feasible;
  const bound = Number(solving.info.get('mip_dual_bound'));
  return {
    status: status === modelStatus.optimal ? 'optimal' : status === modelStatus.timeLimit ? 'timeLimit' : 'failed',
    values: found ? [...solving.getSolution().colValue] : null,
    bound: Number.isFinite(bound) ? bound : 0,
  };
}
