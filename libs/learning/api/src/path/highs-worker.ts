import { type MessagePort, parentPort } from 'node:worker_threads';

import type { PathModel, SolverAnswer } from '@passerelle/learning-domain';
import highsLoader, { type Highs, type Model } from 'highs';

/** What the worker is asked, and what it answers. */
export interface SolverQuestion {
  readonly id: number;
  readonly model: PathModel;
  /** Seconds. */
  readonly timeLimit: number;
}
export type SolverReply = { readonly id: number; readonly answer: SolverAnswer } | { readonly id: number; readonly fault: string };

// Its types are those of its CommonJS build, whose default is one step further.
export const loadHighs = highsLoader as unknown as () => Promise<Highs>;

/**
 * HiGHS by branch and cut: Huangfu and Hall, Parallelizing the Dual Revised Simplex Method, Mathematical Programming
 * Computation 10, 2018. One thread, the same answer to the same model; it holds whatever thread it runs on.
 */
export function solveModel(highs: Highs, model: PathModel, timeLimit: number): SolverAnswer {
  const began = performance.now();
  return highs.withModel(sparse(highs, model), (solving) => {
    solving.options.set({ output_flag: false, mip_rel_gap: 0, time_limit: timeLimit });
    solving.run();
    return { ...read(highs, solving), took: performance.now() - began };
  });
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

/** Loaded once, for the life of the thread: what could not be loaded is told, and the thread is begun anew. */
async function listen(port: MessagePort): Promise<void> {
  const highs = await loadHighs();
  port.on('message', ({ id, model, timeLimit }: SolverQuestion) => port.postMessage(replyTo(highs, { id, model, timeLimit })));
}

function replyTo(highs: Highs, { id, model, timeLimit }: SolverQuestion): SolverReply {
  try {
    return { id, answer: solveModel(highs, model, timeLimit) };
  } catch (fault) {
    return { id, fault: String(fault) };
  }
}

if (parentPort) await listen(parentPort);
