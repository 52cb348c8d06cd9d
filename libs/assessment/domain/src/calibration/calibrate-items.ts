import type { ItemParameters } from '../item/item.js';
import { type ExpectedCounts, fitLine } from './fit-line.js';
import { normalQuadrature, type Quadrature } from './quadrature.js';
import { curveOf, type Line, parametersOf, type ResponsePattern } from './responses.js';
import { type ItemErrors, standardErrors } from './standard-errors.js';
import { logCurvesOf, weighPoints } from './weigh-points.js';

export interface CalibrationOptions {
  /** Fixed guessing floor of each item, 0–1; all 0 when absent. */
  readonly guessing?: readonly number[];
  /** Where to begin, on the standard normal scale; slope 1 and the share of right answers when absent. */
  readonly start?: readonly ItemParameters[];
  readonly quadrature?: Quadrature;
  /** It ends when no slope and no intercept moves by more than this. */
  readonly precision?: number;
  readonly mostRounds?: number;
}

export interface CalibratedItem {
  /** On the standard normal scale. */
  readonly parameters: ItemParameters;
  /** Null when the answers do not say how sure one may be: hardly anybody answered, or everybody alike. */
  readonly errors: ItemErrors | null;
  /** People who answered it. */
  readonly people: number;
  /** Of whom answered right. */
  readonly right: number;
}

export interface ItemCalibration {
  readonly items: readonly CalibratedItem[];
  readonly logLikelihood: number;
  readonly rounds: number;
  readonly converged: boolean;
  /** At each point of the quadrature, item by item, from the last round: item fit reads them. */
  readonly expected: readonly ExpectedCounts[];
  readonly quadrature: Quadrature;
}

const PRECISION = 1e-7;
const MOST_ROUNDS = 5_000;

/**
 * Estimates slope and difficulty of each item from answers, the guessing floor fixed, people being standard normal:
 * marginal maximum likelihood by expectation and maximization.
 * Source: Bock and Aitkin, Marginal Maximum Likelihood Estimation of Item Parameters: Application of an EM Algorithm, Psychometrika 46, 1981.
 *
 * What comes out is a proposal: a person reads it, and accepts it as a new version, or not.
 * « Je ne sais pas » is taken as not right. Where many say it the floor is a little too high for them, and difficulties a little too.
 * @throws RangeError when there are no answers, or patterns are not of one length
 */
export function calibrateItems(patterns: readonly ResponsePattern[], options: CalibrationOptions = {}): ItemCalibration {
  const { quadrature = normalQuadrature(), precision = PRECISION, mostRounds = MOST_ROUNDS } = options;
  const count = patterns[0]?.scores.length ?? 0;
  if (count === 0 || patterns.some(({ scores }) => scores.length !== count)) throw new RangeError('Calibration needs answers to the same items.');
  const seen = Array.from({ length: count }, (_, item) => countOf(patterns, item));
  let lines = seen.map((counts, item) => startOf(counts, options.start?.[item], options.guessing?.[item] ?? 0));
  let [rounds, converged] = [0, false];
  while (!converged && rounds < mostRounds) {
    const { expected } = expectCounts(patterns, lines, quadrature);
    const moved = lines.map((line, item) => fitLine(line, expected[item] as ExpectedCounts, quadrature.points));
    converged = moved.every((line, item) => distance(line, lines[item] as Line) < precision);
    lines = moved;
    rounds += 1;
  }
  const { expected, logLikelihood } = expectCounts(patterns, lines, quadrature);
  const errors = standardErrors(patterns, lines, quadrature);
  const items = lines.map((line, item) => ({ parameters: parametersOf(line), errors: errors[item] ?? null, ...(seen[item] as Counts) }));
  return { items, logLikelihood, rounds, converged, expected, quadrature };
}

/** The E step: people and right answers expected at each point, and how likely all the answers are. */
function expectCounts(patterns: readonly ResponsePattern[], lines: readonly Line[], quadrature: Quadrature): { readonly expected: readonly ExpectedCounts[]; readonly logLikelihood: number } {
  const { points } = quadrature;
  const curves = logCurvesOf(lines.map((line) => curveOf(line, points)));
  const expected = lines.map(() => ({ people: new Float64Array(points.length), right: new Float64Array(points.length) }));
  let logLikelihood = 0;
  for (const pattern of patterns) {
    const { posterior, logMarginal } = weighPoints(pattern, curves, quadrature);
    logLikelihood += pattern.people * logMarginal;
    pattern.scores.forEach((score, item) => {
      const { people, right } = expected[item] as ExpectedCounts;
      if (score === null) return;
      for (let point = 0; point < points.length; point += 1) {
        const here = pattern.people * (posterior[point] as number);
        people[point] = (people[point] as number) + here;
        if (score === 1) right[point] = (right[point] as number) + here;
      }
    });
  }
  return { expected, logLikelihood };
}

interface Counts {
  readonly people: number;
  readonly right: number;
}

function countOf(patterns: readonly ResponsePattern[], item: number): Counts {
  const answered = patterns.filter(({ scores }) => scores[item] !== null);
  const total = (some: readonly ResponsePattern[]) => some.reduce((sum, { people }) => sum + people, 0);
  return { people: total(answered), right: total(answered.filter(({ scores }) => scores[item] === 1)) };
}

function startOf({ people, right }: Counts, given: ItemParameters | undefined, guessing: number): Line {
  if (given) return { slope: given.discrimination, intercept: -given.discrimination * given.difficulty, guessing };
  const share = (right + 0.5) / (people + 1);
  const known = Math.min(0.98, Math.max(0.02, (share - guessing) / (1 - guessing)));
  return { slope: 1, intercept: Math.log(known / (1 - known)), guessing };
}

function distance(line: Line, other: Line): number {
  return Math.max(Math.abs(line.slope - other.slope), Math.abs(line.intercept - other.intercept));
}
