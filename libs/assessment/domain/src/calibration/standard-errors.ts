import { invert } from './invert.js';
import type { Quadrature } from './quadrature.js';
import { curveOf, type Line, type ResponsePattern } from './responses.js';
import { logCurvesOf, weighPoints } from './weigh-points.js';

export interface ItemErrors {
  readonly discrimination: number;
  readonly difficulty: number;
}

/**
 * Standard errors from the observed information of the answers: what complete data would say, less what is lost by not
 * seeing where people stand. Those of difficulties by the delta method, b being −intercept / slope.
 * Source: Louis, Finding the Observed Information Matrix when Using the EM Algorithm, J. R. Statist. Soc. B 44, 1982.
 *
 * @returns null for an item of which the answers do not tell the parameters; the others' errors are then those of knowing it
 */
export function standardErrors(patterns: readonly ResponsePattern[], lines: readonly Line[], quadrature: Quadrature): readonly (ItemErrors | null)[] {
  const information = observedInformation(patterns, lines, quadrature);
  const told = lines.map((_, item) => item);
  for (;;) {
    const rows = told.flatMap((item) => [2 * item, 2 * item + 1]);
    const inverse = invert(rows.map((row) => Float64Array.from(rows, (column) => information[row]?.[column] as number)));
    if (inverse.kind === 'NotPositive') told.splice(inverse.row >> 1, 1);
    else return lines.map((line, item) => (told.includes(item) ? errorsOf(line, inverse.rows, told.indexOf(item)) : null));
  }
}

function errorsOf({ slope, intercept }: Line, covariance: readonly Float64Array[], at: number): ItemErrors | null {
  const [row, next] = [covariance[2 * at] as Float64Array, covariance[2 * at + 1] as Float64Array];
  const [slopes, both, intercepts] = [row[2 * at] as number, row[2 * at + 1] as number, next[2 * at + 1] as number];
  const [bySlope, byIntercept] = [intercept / slope ** 2, -1 / slope];
  const errors = { discrimination: Math.sqrt(slopes), difficulty: Math.sqrt(bySlope ** 2 * slopes + 2 * bySlope * byIntercept * both + byIntercept ** 2 * intercepts) };
  return Number.isFinite(errors.discrimination) && Number.isFinite(errors.difficulty) ? errors : null;
}

function observedInformation(patterns: readonly ResponsePattern[], lines: readonly Line[], quadrature: Quadrature): readonly Float64Array[] {
  const { points } = quadrature;
  const curves = lines.map((line) => curveOf(line, points));
  const logCurves = logCurvesOf(curves);
  const slopes = [slopesOf(curves, lines, 0), slopesOf(curves, lines, 1)] as const;
  const information = Array.from({ length: 2 * lines.length }, () => new Float64Array(2 * lines.length));
  const score = new Float64Array(2 * lines.length);
  for (const pattern of patterns) {
    const { posterior } = weighPoints(pattern, logCurves, quadrature);
    // Most people answered few of the items: only theirs are gone through.
    const theirs = pattern.scores.flatMap((answer, item) => (answer === null ? [] : [2 * item, 2 * item + 1]));
    const mean = new Float64Array(2 * lines.length);
    posterior.forEach((weight, point) => {
      if (weight < 1e-12) return;
      const z = points[point] as number;
      pattern.scores.forEach((answer, item) => {
        if (answer === null) return;
        const { first, second } = slopes[answer][item]?.[point] as Slopes;
        score[2 * item] = first * z;
        score[2 * item + 1] = first;
        addBlock(information, item, -second * weight * pattern.people, z);
      });
      addSquare(information, score, -weight * pattern.people, theirs);
      for (const at of theirs) mean[at] = (mean[at] as number) + weight * (score[at] as number);
    });
    addSquare(information, mean, pattern.people, theirs);
  }
  return information;
}

interface Slopes {
  /** Of the log-probability of the answer, by the intercept. */
  readonly first: number;
  readonly second: number;
}

function slopesOf(curves: readonly Float64Array[], lines: readonly Line[], answer: 0 | 1): readonly (readonly Slopes[])[] {
  return lines.map(({ guessing }, item) => [...(curves[item] as Float64Array)].map((success) => {
    const known = (success - guessing) / (1 - guessing);
    const steepness = known * (1 - known);
    if (answer === 0) return { first: -known, second: -steepness };
    const first = ((1 - guessing) * steepness) / success;
    return { first, second: first * (1 - 2 * known) - first ** 2 };
  }));
}

function addBlock(to: readonly Float64Array[], item: number, weight: number, z: number): void {
  const [row, next] = [to[2 * item] as Float64Array, to[2 * item + 1] as Float64Array];
  row[2 * item] = (row[2 * item] as number) + weight * z * z;
  row[2 * item + 1] = (row[2 * item + 1] as number) + weight * z;
  next[2 * item] = (next[2 * item] as number) + weight * z;
  next[2 * item + 1] = (next[2 * item + 1] as number) + weight;
}

function addSquare(to: readonly Float64Array[], vector: Float64Array, weight: number, places: readonly number[]): void {
  for (const row of places) {
    const scaled = weight * (vector[row] as number);
    const line = to[row] as Float64Array;
    for (const column of places) line[column] = (line[column] as number) + scaled * (vector[column] as number);
  }
}
