import type { CourseId } from '@passerelle/kernel';

import { minutesOf, type PathModel } from './path-model.js';

/** What a solver answered, in the model's own cost. */
export interface SolverAnswer {
  readonly status: 'optimal' | 'timeLimit' | 'failed';
  /** Of each column, where a solution was found. */
  readonly values: readonly number[] | null;
  /** No solution costs less: proven. */
  readonly bound: number;
  /** Milliseconds. */
  readonly took: number;
}

export interface PathSolution {
  readonly selected: ReadonlySet<CourseId>;
  /** Of the selection, in expected minutes. */
  readonly minutes: number;
  /** Proven: no path takes less. */
  readonly boundMinutes: number;
  /** 0–1: how far the selection is above the bound; 0 where it is proven the shortest. */
  readonly gap: number;
  readonly notice: 'exact' | 'notProven' | 'greedy';
}

/** Below it, two whole costs are the same. */
const TOLERANCE = 0.5;

/**
 * The selection that a solver found with its proven bound; the greedy one where the solver found none, or none shorter.
 * @param answer null where no solver was asked: a model without a column to choose has one answer
 */
export function readSolution(model: PathModel, answer: SolverAnswer | null, greedy: ReadonlySet<CourseId>): PathSolution {
  if (answer === null || model.columns.length === 0) return { selected: greedy, minutes: minutesOf(model, greedy), boundMinutes: minutesOf(model, greedy), gap: 0, notice: 'exact' };
  const found = answer.values ? new Set(model.columns.filter((_, column) => (answer.values?.[column] ?? 0) > 0.5).map(({ courseId }) => courseId)) : null;
  const better = found !== null && keepsEveryRow(model, found) && costOf(model, found) <= costOf(model, greedy) + TOLERANCE;
  const selected = better ? found : greedy;
  const cost = costOf(model, selected);
  const bound = Math.max(0, Math.min(answer.bound, cost));
  const exact = answer.status === 'optimal' && cost - bound <= TOLERANCE;
  const minutes = minutesOf(model, selected);
  const boundMinutes = exact ? minutes : Math.min(minutes, Math.ceil((bound - model.columns.length) / model.minuteCost - 1e-9));
  return { selected, minutes, boundMinutes: Math.max(0, boundMinutes), gap: exact || minutes === 0 ? 0 : (minutes - Math.max(0, boundMinutes)) / minutes, notice: exact ? 'exact' : better ? 'notProven' : 'greedy' };
}

/** Whether a selection is a path: a solver is believed on its word for the bound alone. */
export function keepsEveryRow({ columns, rows }: PathModel, selected: ReadonlySet<CourseId>): boolean {
  const value = (column: number) => Number(selected.has(columns[column]?.courseId as CourseId));
  return columns.every(({ fixed, courseId }) => !fixed || selected.has(courseId)) && rows.every(({ atLeast, terms }) => terms.reduce((sum, [column, coefficient]) => sum + coefficient * value(column), 0) >= atLeast);
}

function costOf({ columns, costs }: PathModel, selected: ReadonlySet<CourseId>): number {
  return columns.reduce((sum, { courseId }, column) => sum + (selected.has(courseId) ? (costs[column] ?? 0) : 0), 0);
}
