import type { ItemParameters } from '../item/item.js';

/** What somebody did with each item of a calibration: 1 right, 0 not right (« je ne sais pas » included), null not asked. */
export type Score = 0 | 1 | null;

/** The answers of one person, or of several who answered alike. */
export interface ResponsePattern {
  readonly scores: readonly Score[];
  /** How many answered so, 1 or more. */
  readonly people: number;
}

/** An item in slope and intercept: P = c + (1 − c) / (1 + e^−(slope × z + intercept)), which is easier to fit. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
  readonly guessing: number;
}

export function parametersOf({ slope, intercept, guessing }: Line): ItemParameters {
  return { discrimination: slope, difficulty: -intercept / slope, guessing };
}

/** Probability of a right answer at each point. */
export function curveOf({ slope, intercept, guessing }: Line, points: Float64Array): Float64Array {
  return points.map((point) => guessing + (1 - guessing) / (1 + Math.exp(-(slope * point + intercept))));
}
