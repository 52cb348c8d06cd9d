import type { ItemCalibration } from './calibrate-items.js';
import { chiSquareTail } from './chi-square.js';
import { curveOf, type ResponsePattern } from './responses.js';

export interface SumScoreFit {
  /** S-X², 0 or more. */
  readonly statistic: number;
  /** Groups of sum scores less the two parameters, 1 or more. */
  readonly degrees: number;
  /** Probability of a worse fit if the model held, 0–1. */
  readonly probability: number;
}

export interface ItemFit {
  /** Root mean square distance between the curve that is seen and the model's, 0–1. Both come from the same answers, so that it is small: see `isCurveWide`. */
  readonly curveDistance: number;
  /** From the people who answered every item; null when they are too few to say. */
  readonly sumScores: SumScoreFit | null;
}

/** Distance of curves under which an item fits, however many answered. */
const CLOSE = 0.02;
/** What chance alone makes of the distance, at most, times the square root of the answers. */
const BY_CHANCE = 0.8;

/**
 * Whether an item deserves a look. Simulated, sound items stay under 0.5 / √answers when everybody answers everything, nine
 * in ten under 0.7 / √answers in adaptive sittings; wrong keys, guesses that were not foreseen and questions that the best
 * get wrong lie between 0.027 and 0.065.
 */
export function isCurveWide({ curveDistance: distance }: Pick<ItemFit, 'curveDistance'>, people: number): boolean {
  return distance > Math.max(CLOSE, BY_CHANCE / Math.sqrt(people));
}

/** Expected people, in each cell of a group of scores, below which it is merged with the next. */
const FEWEST_EXPECTED = 5;

/**
 * How well the model says what was answered, item by item.
 * Sources: S-X², Orlando and Thissen, Likelihood-Based Item-Fit Indices for Dichotomous IRT Models, Applied Psychological
 * Measurement 24, 2000; distance between curves (RMSD), Khorramdel, Shin and von Davier, in Handbook of Diagnostic Classification Models, 2019,
 * as PISA reports it. The first needs people who answered everything, so adaptive sittings have only the second.
 */
export function itemFit(patterns: readonly ResponsePattern[], calibration: ItemCalibration): readonly ItemFit[] {
  const { items, quadrature: { points, weights } } = calibration;
  const curves = items.map(({ parameters: { discrimination, difficulty, guessing } }) => curveOf({ slope: discrimination, intercept: -discrimination * difficulty, guessing }, points));
  const complete = patterns.filter(({ scores }) => !scores.includes(null));
  const all = sumScoreProbabilities(curves, points.length);
  return items.map((_, item) => ({
    curveDistance: curveDistance(item, curves[item] as Float64Array, calibration),
    sumScores: sumScoreFit(complete, item, expectedShares(curves, item, all, weights)),
  }));
}

function curveDistance(item: number, curve: Float64Array, { expected }: ItemCalibration): number {
  const { people, right } = expected[item] as ItemCalibration['expected'][number];
  let [square, total] = [0, 0];
  people.forEach((here, point) => {
    if (!(here > 1e-9)) return;
    square += here * ((right[point] as number) / here - (curve[point] as number)) ** 2;
    total += here;
  });
  return total > 0 ? Math.sqrt(square / total) : 0;
}

/**
 * Probability of each sum of right answers at each point: one array a sum.
 * Source: Lord and Wingersky, Comparison of IRT True-Score and Equipercentile Observed-Score Equatings, Applied Psychological Measurement 8, 1984.
 */
export function sumScoreProbabilities(curves: readonly Float64Array[], points: number): readonly Float64Array[] {
  return curves.reduce<readonly Float64Array[]>((before, curve) => {
    const after = Array.from({ length: before.length + 1 }, () => new Float64Array(points));
    before.forEach((probabilities, sum) => probabilities.forEach((probability, point) => {
      const success = curve[point] as number;
      const [same, more] = [after[sum] as Float64Array, after[sum + 1] as Float64Array];
      same[point] = (same[point] as number) + probability * (1 - success);
      more[point] = (more[point] as number) + probability * success;
    }));
    return after;
  }, [new Float64Array(points).fill(1)]);
}

/** For each sum but none and all, the share of those who have it that the model expects to be right on the item. */
function expectedShares(curves: readonly Float64Array[], item: number, all: readonly Float64Array[], weights: Float64Array): readonly number[] {
  const others = sumScoreProbabilities(curves.filter((_, other) => other !== item), weights.length);
  const curve = curves[item] as Float64Array;
  return all.slice(1, -1).map((having, at) => {
    const without = others[at] as Float64Array;
    const right = weights.reduce((sum, weight, point) => sum + weight * (curve[point] as number) * (without[point] as number), 0);
    return right / weights.reduce((sum, weight, point) => sum + weight * (having[point] as number), 0);
  });
}

interface ScoreGroup {
  readonly people: number;
  readonly right: number;
  readonly expected: number;
}

function sumScoreFit(complete: readonly ResponsePattern[], item: number, shares: readonly number[]): SumScoreFit | null {
  const groups = merged(shares.map((share, at) => {
    const having = complete.filter(({ scores }) => scores.reduce<number>((sum, score) => sum + (score ?? 0), 0) === at + 1);
    const people = having.reduce((sum, pattern) => sum + pattern.people, 0);
    const right = having.reduce((sum, pattern) => sum + (pattern.scores[item] === 1 ? pattern.people : 0), 0);
    return { people, right, expected: people * share };
  }));
  const degrees = groups.length - 2;
  if (degrees < 1) return null;
  const statistic = groups.reduce((sum, { people, right, expected }) => sum + (right - expected) ** 2 / (expected * (1 - expected / people)), 0);
  return { statistic, degrees, probability: chiSquareTail(statistic, degrees) };
}

/** Neighbouring sums together, until each group is expected to hold enough people on both sides. */
function merged(groups: readonly ScoreGroup[]): readonly ScoreGroup[] {
  const isEnough = ({ people, expected }: ScoreGroup) => expected >= FEWEST_EXPECTED && people - expected >= FEWEST_EXPECTED;
  const join = (some: ScoreGroup, other: ScoreGroup): ScoreGroup => ({ people: some.people + other.people, right: some.right + other.right, expected: some.expected + other.expected });
  const kept = groups.reduce<readonly ScoreGroup[]>((before, group) => {
    const last = before.at(-1);
    return last && !isEnough(last) ? [...before.slice(0, -1), join(last, group)] : [...before, group];
  }, []);
  const [last, previous] = [kept.at(-1), kept.at(-2)];
  return last && previous && !isEnough(last) ? [...kept.slice(0, -2), join(previous, last)] : kept;
}
