import { solvePositive } from './solve-positive.js';
import { logistic } from './tracing-model.js';

/** Rows of numbers most of which are 0: those of row r lie from `starts[r]` to `starts[r + 1]`, by ascending column. */
export interface SparseRows {
  readonly starts: readonly number[];
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/** A whole number of rounds that Newton's method, which doubles the right digits each time, does not need. */
const MOST_ROUNDS = 25;
const CLOSE_ENOUGH = 1e-7;

/**
 * Coefficients of a logistic regression that make the outcomes most likely, less `penalty` × coefficient² / 2 each.
 * Deterministic: Newton's method on a convex function, from 0.
 * Source: Cox, The Regression Analysis of Binary Sequences, J. R. Statist. Soc. B 20, 1958; ridge: le Cessie and van
 * Houwelingen, Applied Statistics 41, 1992.
 * @param penalties one a column, 0 or more
 */
export function fitLogistic(rows: SparseRows, outcomes: readonly boolean[], penalties: readonly number[]): Float64Array {
  const weights = new Float64Array(penalties.length);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { gradient, curvature } = slopesAt(weights, rows, outcomes, penalties);
    solvePositive(curvature, gradient);
    let farthest = 0;
    gradient.forEach((step, column) => {
      weights[column] = (weights[column] as number) - step;
      farthest = Math.max(farthest, Math.abs(step));
    });
    if (farthest < CLOSE_ENOUGH) break;
  }
  return weights;
}

function slopesAt(weights: Float64Array, { starts, columns, values }: SparseRows, outcomes: readonly boolean[], penalties: readonly number[]): { readonly gradient: Float64Array; readonly curvature: Float64Array } {
  const size = weights.length;
  const gradient = weights.map((weight, column) => weight * (penalties[column] as number));
  const curvature = new Float64Array(size * size);
  penalties.forEach((penalty, column) => { curvature[column * size + column] = penalty; });
  outcomes.forEach((outcome, row) => {
    const [from, to] = [starts[row] as number, starts[row + 1] as number];
    let logOdds = 0;
    for (let one = from; one < to; one += 1) logOdds += (weights[columns[one] as number] as number) * (values[one] as number);
    const probability = logistic(logOdds);
    const [off, spread] = [probability - (outcome ? 1 : 0), probability * (1 - probability)];
    for (let one = from; one < to; one += 1) {
      const [column, value] = [columns[one] as number, values[one] as number];
      gradient[column] = (gradient[column] as number) + off * value;
      for (let other = from, line = column * size; other <= one; other += 1) {
        const cell = line + (columns[other] as number);
        curvature[cell] = (curvature[cell] as number) + spread * value * (values[other] as number);
      }
    }
  });
  return { gradient, curvature };
}
