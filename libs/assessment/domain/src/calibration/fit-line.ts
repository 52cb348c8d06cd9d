import type { Line } from './responses.js';

/** At each point of the quadrature, the people expected there who answered an item, and those of them who were right. */
export interface ExpectedCounts {
  readonly people: Float64Array;
  readonly right: Float64Array;
}

const STEPS = 25;
const PRECISION = 1e-10;
/** Beyond these the answers say nothing of the item: everybody, or nobody, was right. */
const STEEPEST = 8;
const FARTHEST = 25;

/**
 * The slope and intercept that make the expected counts most likely, by Fisher scoring; each step that would make them
 * less likely is halved.
 * Source: the M step of Bock and Aitkin, Marginal Maximum Likelihood Estimation of Item Parameters, Psychometrika 46, 1981.
 */
export function fitLine(from: Line, counts: ExpectedCounts, points: Float64Array): Line {
  let line = from;
  let likely = logLikelihoodOf(line, counts, points);
  for (let step = 0; step < STEPS; step += 1) {
    const move = scoringStep(line, counts, points);
    let share = 1;
    let moved = line;
    let better = likely;
    do {
      moved = bounded({ ...line, slope: line.slope + share * move.slope, intercept: line.intercept + share * move.intercept });
      better = logLikelihoodOf(moved, counts, points);
      share /= 2;
    } while (better < likely && share > 1e-4);
    if (better < likely) return line;
    const change = Math.abs(moved.slope - line.slope) + Math.abs(moved.intercept - line.intercept);
    [line, likely] = [moved, better];
    if (change < PRECISION) break;
  }
  return line;
}

function scoringStep({ slope, intercept, guessing }: Line, { people, right }: ExpectedCounts, points: Float64Array): { readonly slope: number; readonly intercept: number } {
  let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
  for (let at = 0; at < points.length; at += 1) {
    const point = points[at] as number;
    const known = 1 / (1 + Math.exp(-(slope * point + intercept)));
    const success = guessing + (1 - guessing) * known;
    const steepness = (1 - guessing) * known * (1 - known);
    const variance = success * (1 - success);
    if (!(variance > 0)) continue;
    const residual = ((right[at] as number) - (people[at] as number) * success) * (steepness / variance);
    const weight = (people[at] as number) * (steepness ** 2 / variance);
    g0 += residual;
    g1 += residual * point;
    h00 += weight;
    h01 += weight * point;
    h11 += weight * point * point;
  }
  const determinant = h00 * h11 - h01 * h01;
  if (!(determinant > 0)) return { slope: 0, intercept: 0 };
  return { slope: (h00 * g1 - h01 * g0) / determinant, intercept: (h11 * g0 - h01 * g1) / determinant };
}

function logLikelihoodOf({ slope, intercept, guessing }: Line, { people, right }: ExpectedCounts, points: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < points.length; at += 1) {
    const success = guessing + (1 - guessing) / (1 + Math.exp(-(slope * (points[at] as number) + intercept)));
    const [rights, others] = [right[at] as number, (people[at] as number) - (right[at] as number)];
    if (rights > 0) sum += rights * Math.log(success);
    if (others > 0) sum += others * Math.log(Math.max(1 - success, Number.MIN_VALUE));
  }
  return sum;
}

function bounded({ slope, intercept, guessing }: Line): Line {
  return { slope: Math.min(STEEPEST, Math.max(0.01, slope)), intercept: Math.min(FARTHEST, Math.max(-FARTHEST, intercept)), guessing };
}
