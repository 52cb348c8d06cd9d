import { type Level, LEVELS } from '../framework/framework.js';
import { exponential } from './exponential.js';

/**
 * The scale on which a level is thought of as continuous: [−½, 5½], cut into cells of a tenth.
 * Level k is [k − ½, k + ½): its bounds fall between two cells, so that its probability is an exact sum.
 */
export const CELLS_PER_LEVEL = 10;
export const CELLS = 6 * CELLS_PER_LEVEL;
const WIDTH = 1 / CELLS_PER_LEVEL;

/** Middle of each cell, from −0.45 to 5.45. */
export const GRID: Float64Array = Float64Array.from({ length: CELLS }, (_, cell) => -0.5 + (cell + 0.5) * WIDTH);

/** The logarithm of a likelihood, one value a cell. */
export type LogLikelihood = Float64Array;

/** Takes the logarithm of a likelihood given as a function of the level. */
export function logLikelihoodOf(likelihood: (theta: number) => number): LogLikelihood {
  return GRID.map((theta) => Math.log(Math.max(likelihood(theta), 1e-12)));
}

/** Turns summed log-likelihoods, under the uniform prior, into probabilities of the cells, written where told. */
export function normalize(sum: LogLikelihood, density = new Float64Array(CELLS)): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const value of sum) if (value > top) top = value;
  let total = 0;
  for (let cell = 0; cell < CELLS; cell += 1) total += density[cell] = exponential((sum[cell] as number) - top);
  for (let cell = 0; cell < CELLS; cell += 1) density[cell] = (density[cell] as number) / total;
  return density;
}

export function meanOf(density: Float64Array): number {
  let mean = 0;
  for (let cell = 0; cell < CELLS; cell += 1) mean += (density[cell] as number) * (GRID[cell] as number);
  return mean;
}

/** The level below which lies the given share of the probability, interpolated within its cell. */
export function quantileOf(density: Float64Array, share: number): number {
  let below = 0;
  for (let cell = 0; cell < CELLS; cell += 1) {
    const probability = density[cell] as number;
    if (below + probability >= share) return -0.5 + (cell + (probability > 0 ? (share - below) / probability : 0)) * WIDTH;
    below += probability;
  }
  return 5.5;
}

/** Probability that the level is at least `level`. */
export function probabilityAtLeast(density: Float64Array, level: Level): number {
  return massOf(density, level * CELLS_PER_LEVEL, CELLS);
}

/** Probabilities of the six levels, which sum to 1. */
export function levelProbabilities(density: Float64Array): readonly number[] {
  return LEVELS.map((level) => massOf(density, level * CELLS_PER_LEVEL, (level + 1) * CELLS_PER_LEVEL));
}

function massOf(density: Float64Array, from: number, to: number): number {
  let mass = 0;
  for (let cell = from; cell < to; cell += 1) mass += density[cell] as number;
  return mass;
}
