import { CELLS_PER_LEVEL, levelProbabilities, type LogLikelihood, normalize } from '../estimate/grid.js';
import { type Level, LEVELS } from './framework.js';

/** Of each level of the older scale, in order, the lowest and the highest level that it is on the newer one. */
export type LevelRanges = readonly (readonly [lowest: Level, highest: Level])[];

/** Shares, a row for each newer level, a column for each older one. */
type Shares = readonly (readonly number[])[];

/**
 * What an older scale says of somebody whose level on the newer one is known: for each newer level, the shares of the
 * older levels, which sum to 1. Where one level became one level, the place within it is kept; elsewhere only the level is.
 */
export interface LevelMap {
  readonly kept: Shares;
  readonly spread: Shares;
}

const zeros = (): number[][] => LEVELS.map(() => LEVELS.map(() => 0));
const combine = (a: Shares, b: Shares, by: (x: number, y: number) => number): Shares => a.map((row, to) => row.map((share, from) => by(share, b[to]?.[from] ?? 0)));
const product = (a: Shares, b: Shares): Shares => a.map((row) => LEVELS.map((from) => row.reduce((sum, share, via) => sum + share * (b[via]?.[from] ?? 0), 0)));
const plus = (a: Shares, b: Shares): Shares => combine(a, b, (x, y) => x + y);

/** The same scale. */
export const SAME_LEVELS: LevelMap = { kept: LEVELS.map((to) => LEVELS.map((from) => (to === from ? 1 : 0))), spread: zeros() };

export function isSame({ kept }: LevelMap): boolean {
  return kept.every((row, to) => row[to] === 1);
}

/** Whether ranges follow the order of the levels and leave no newer level that nobody could have. */
export function areSound(ranges: LevelRanges): boolean {
  if (ranges.length !== LEVELS.length || ranges[0]?.[0] !== 0 || ranges.at(-1)?.[1] !== 5) return false;
  return ranges.every(([lowest, highest], level) => {
    const before = ranges[level - 1];
    return lowest <= highest && (before === undefined || (lowest >= before[0] && highest >= before[1] && lowest <= before[1] + 1));
  });
}

/** The map that declared ranges make: older levels that may be one newer level are as likely as each other. */
export function levelMapOf(ranges: LevelRanges): LevelMap {
  const [kept, spread] = [zeros(), zeros()];
  for (const to of LEVELS) {
    const sources = LEVELS.filter((from) => isWithin(to, ranges[from]));
    const [only] = sources;
    const oneToOne = sources.length === 1 && only !== undefined && ranges[only]?.[0] === ranges[only]?.[1];
    for (const from of sources) ((oneToOne ? kept : spread)[to] as number[])[from] = 1 / sources.length;
  }
  return { kept, spread };
}

function isWithin(level: Level, range: LevelRanges[number] | undefined): boolean {
  return range !== undefined && range[0] <= level && level <= range[1];
}

/** The lowest level of the newer scale that a level of the older one may be. */
export function lowestLevel({ kept, spread }: LevelMap, older: Level): Level {
  return LEVELS.find((to) => (kept[to]?.[older] ?? 0) + (spread[to]?.[older] ?? 0) > 0) ?? older;
}

/** The map from the oldest scale to the newest: first one, then the other; the very same object where one of the two changes nothing. */
export function composeLevelMaps(first: LevelMap, then: LevelMap): LevelMap {
  if (isSame(first)) return then;
  if (isSame(then)) return first;
  return {
    kept: product(then.kept, first.kept),
    spread: plus(plus(product(then.kept, first.spread), product(then.spread, first.kept)), product(then.spread, first.spread)),
  };
}

/** Two ways from one competency to another, of which nobody knows which was taken. */
export function averageLevelMaps(maps: readonly [LevelMap, ...LevelMap[]]): LevelMap {
  const [first, ...others] = maps;
  const mean = (part: keyof LevelMap) => others.reduce<Shares>((sum, map) => plus(sum, map[part]), first[part]).map((row) => row.map((share) => share / maps.length));
  return { kept: mean('kept'), spread: mean('spread') };
}

/**
 * A likelihood of the older scale as one of the newer: what was observed depends on the older level alone, which is
 * averaged out, L′(θ′) = ∫ L(θ) k(θ | θ′) dθ. Saying nothing stays saying nothing, and two maps one after the other
 * are their composition.
 * Source: marginalization over a nuisance parameter, Gelman et al., Bayesian Data Analysis, 3rd ed., 3.1; concordance
 * between scales, Kolen and Brennan, Test Equating, Scaling, and Linking, 3rd ed., chapter 10.
 * @param likelihood a value a cell, on any common factor
 */
export function transportLikelihood(likelihood: Float64Array, { kept, spread }: LevelMap): Float64Array {
  const means = levelProbabilities(likelihood).map((mass) => mass / CELLS_PER_LEVEL);
  return likelihood.map((_, cell) => {
    const to = Math.floor(cell / CELLS_PER_LEVEL);
    const place = cell % CELLS_PER_LEVEL;
    return LEVELS.reduce<number>((sum, from) => sum + (kept[to]?.[from] ?? 0) * (likelihood[from * CELLS_PER_LEVEL + place] as number) + (spread[to]?.[from] ?? 0) * (means[from] ?? 0), 0);
  });
}

/** Halvings of the exponent: it is known within a millionth. */
const HALVINGS = 20;
const SMALLEST = 1e-300;

/**
 * Carries over what all the evidence of an older scale says together, and never lets a map say more than was observed.
 * Merging levels can: half a chance of each of two levels would become certainty of the one. There, the result is
 * raised to the largest power, at most 1, at which neither the entropy over the cells nor that over the six levels is
 * under what it was.
 * Source of the power: as for old evidence, Ibrahim and Chen, Power Prior Distributions, Statistical Science 15, 2000.
 */
export function carryLogLikelihood(sum: LogLikelihood, map: LevelMap): LogLikelihood {
  const before = normalize(sum);
  const carried = normalize(transportLikelihood(before, map).map((value) => Math.log(Math.max(value, SMALLEST)))).map((value) => Math.log(Math.max(value, SMALLEST)));
  const tempered = (power: number) => carried.map((value) => value * power);
  const isModest = (power: number) => saysNoMore(normalize(tempered(power)), before);
  if (isModest(1)) return carried;
  let [power, tooHigh] = [0, 1];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (power + tooHigh) / 2;
    if (isModest(middle)) power = middle;
    else tooHigh = middle;
  }
  return tempered(power);
}

/** A thousand times less than what the figures are rounded to: sums of sixty cells agree within it. */
const AGREE = 1e-9;

function saysNoMore(after: Float64Array, before: Float64Array): boolean {
  return entropyOf(after) >= entropyOf(before) - AGREE && entropyOf(levelProbabilities(after)) >= entropyOf(levelProbabilities(before)) - AGREE;
}

/** Shannon's, in nats. */
function entropyOf(probabilities: readonly number[] | Float64Array): number {
  let entropy = 0;
  for (const probability of probabilities) if (probability > 0) entropy -= probability * Math.log(probability);
  return entropy;
}
