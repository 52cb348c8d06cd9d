import type { EvidenceId } from '@passerelle/kernel';

import type { Evidence, EvidenceKind } from '../evidence/evidence.js';
import { carryLogLikelihood, isSame, type LevelMap } from '../framework/level-map.js';
import { exponential } from './exponential.js';
import { CELLS, GRID, levelProbabilities, type LogLikelihood, meanOf, normalize, quantileOf } from './grid.js';
import { type EstimationSettings, halfLifeOf, SETTINGS } from './settings.js';

export interface Contribution {
  readonly evidenceId: EvidenceId;
  readonly kind: EvidenceKind;
  readonly observedAt: Date;
  /** 0–1: what it weighs today, its kind and its age considered. */
  readonly weight: number;
  /** Levels by which the mean would differ without it: mean with, minus mean without. */
  readonly moves: number;
}

export interface Estimate {
  /** Mean of the posterior, −½ to 5½. */
  readonly mean: number;
  /** 10th percentile. */
  readonly low: number;
  /** 90th percentile. */
  readonly high: number;
  /** Of the levels 0 to 5, summing to 1. */
  readonly probabilities: readonly number[];
  /** Moment of the latest evidence. */
  readonly freshAt: Date;
  /** Nothing but the person's own word. */
  readonly selfAssessedOnly: boolean;
  readonly contributions: readonly Contribution[];
  readonly settingsVersion: number;
}

const MONTH = 365.25 / 12 * 86_400_000;
/** One cell in three, their middles: what a piece moves is shown to a tenth of a level, and this is within a hundredth. */
const STRIDE = 3;
/** Written and read within one call, which waits for nothing: allocating them anew would cost a third of the time. */
const [sum, without, density, left] = [new Float64Array(CELLS), new Float64Array(CELLS), new Float64Array(CELLS), new Float64Array(CELLS / STRIDE)] as const;

/**
 * Estimates a level from its evidence: a uniform prior on [−½, 5½] times the likelihood of each piece of evidence,
 * raised to its weight; the weight halves with each half-life. The result does not depend on the order of the evidence.
 * Source of the tempering of old evidence: power likelihoods, Ibrahim and Chen, Power Prior Distributions, Statistical Science 15, 2000.
 *
 * A piece that has expired on that day counts for nothing, and does not take the place of another.
 *
 * @param evidence pieces about one competency of one person, revoked ones left out
 * @param halfLifeMonths months after which a piece weighs half, above 0; some kinds age faster, see the settings
 * @param now the day of the estimate
 * @returns null when there is no evidence
 */
export function estimateLevel(evidence: readonly Evidence[], halfLifeMonths: number, now: Date, settings: EstimationSettings = SETTINGS): Estimate | null {
  const pieces = inForce(evidence, now);
  const weights = weigh(pieces, halfLifeMonths, now, settings);
  const level = estimateFrom(pieces, weights, settings);
  if (!level) return null;
  const movedBy = movesOf(pieces, weights);
  const contributions = pieces.map(({ id, kind, observedAt }, index) => ({ evidenceId: id, kind, observedAt, weight: rounded(weights[index] ?? 0), moves: rounded(movedBy(index)) }));
  return { ...level, contributions };
}

/** The same figures without what each piece contributes, which is most of the work. */
export function estimateLevelAlone(evidence: readonly Evidence[], halfLifeMonths: number, now: Date, settings: EstimationSettings = SETTINGS): Omit<Estimate, 'contributions'> | null {
  const pieces = inForce(evidence, now);
  return estimateFrom(pieces, weigh(pieces, halfLifeMonths, now, settings), settings);
}

/** Probabilities of the cells of the grid: what a choice of questions begins with; null when there is no evidence. */
export function posteriorOfLevel(evidence: readonly Evidence[], halfLifeMonths: number, now: Date, settings: EstimationSettings = SETTINGS): Float64Array | null {
  const pieces = inForce(evidence, now);
  return estimateFrom(pieces, weigh(pieces, halfLifeMonths, now, settings), settings) ? density.slice() : null;
}

/** Leaves the sum and the posterior where `movesOf` finds them. */
function estimateFrom(pieces: readonly Evidence[], weights: readonly number[], { version }: EstimationSettings): Omit<Estimate, 'contributions'> | null {
  const latest = pieces.at(-1);
  if (!latest) return null;
  addAll(sum, pieces, weights);
  normalize(sum, density);
  return {
    mean: rounded(meanOf(density)),
    low: rounded(quantileOf(density, 0.1)),
    high: rounded(quantileOf(density, 0.9)),
    probabilities: levelProbabilities(density).map(rounded),
    freshAt: latest.observedAt,
    selfAssessedOnly: pieces.every(({ kind }) => kind === 'selfAssessment'),
    settingsVersion: version,
  };
}

/** The pieces that count: of several observations on the same thing, the latest that has not expired; by date and id, so that sums agree. */
function inForce(evidence: readonly Evidence[], now: Date): readonly Evidence[] {
  const valid = evidence.every((piece) => isValid(piece, now)) ? evidence : evidence.filter((piece) => isValid(piece, now));
  const ordered = isOrdered(valid) ? valid : [...valid].sort(inOrder);
  return ordered.filter((piece, index) => !isSuperseded(ordered, piece, index));
}

function isValid({ countsUntil }: Evidence, now: Date): boolean {
  return countsUntil === undefined || now <= countsUntil;
}

function isSuperseded(ordered: readonly Evidence[], piece: Evidence, index: number): boolean {
  for (let after = index + 1; after < ordered.length; after += 1) {
    const other = ordered[after];
    if (other?.subject === piece.subject && other.kind === piece.kind && isOfTheSame(other, piece)) return true;
  }
  return false;
}

/** Two competencies that were merged since had each its own form: the one does not take the place of the other. */
function isOfTheSame({ competency, carried }: Evidence, before: Evidence): boolean {
  return before.carried === undefined || before.carried.through.includes(carried?.through[0] ?? competency);
}

function inOrder(a: Evidence, b: Evidence): number {
  return a.observedAt.getTime() - b.observedAt.getTime() || (a.id < b.id ? -1 : 1);
}

function isOrdered(evidence: readonly Evidence[]): boolean {
  return evidence.every((piece, index) => {
    const before = evidence[index - 1];
    return before === undefined || inOrder(before, piece) < 0;
  });
}

function weigh(pieces: readonly Evidence[], halfLifeMonths: number, now: Date, settings: EstimationSettings): readonly number[] {
  const { weights } = settings;
  const fresh = pieces.map(({ kind, observedAt }) => weights[kind] * 0.5 ** (Math.max(0, now.getTime() - observedAt.getTime()) / MONTH / halfLifeOf(kind, halfLifeMonths, settings)));
  const practice = pieces.reduce((total, { kind }, index) => (kind === 'practice' ? total + (fresh[index] ?? 0) : total), 0);
  if (practice <= weights.diagnostic) return fresh;
  return fresh.map((weight, index) => (pieces[index]?.kind === 'practice' ? (weight * weights.diagnostic) / practice : weight));
}

/**
 * Sums what the pieces say, each by its weight; those of an older scale are summed there and carried over together,
 * since what they say against each other must be weighed where it was said.
 * @param but the piece to leave out
 */
function addAll(to: Float64Array, pieces: readonly Evidence[], weights: readonly number[], but = -1): Float64Array {
  to.fill(0);
  let older: Map<LevelMap, Float64Array> | undefined;
  pieces.forEach((piece, index) => {
    if (index === but) return;
    const levels = olderScale(piece);
    let scale = to;
    if (levels) {
      older ??= new Map();
      scale = older.get(levels) ?? new Float64Array(CELLS);
      older.set(levels, scale);
    }
    add(scale, piece.logLikelihood, weights[index] ?? 0);
  });
  older?.forEach((scale, levels) => add(to, carryLogLikelihood(scale, levels), 1));
  return to;
}

/** How a piece's scale became that of today, where it is another. */
function olderScale({ carried }: Evidence): LevelMap | null {
  return carried && !isSame(carried.levels) ? carried.levels : null;
}

/** By how much the mean would differ without a piece. An older scale leaves steps between levels, which only the whole computation sees. */
function movesOf(pieces: readonly Evidence[], weights: readonly number[]): (index: number) => number {
  if (pieces.some(olderScale)) {
    const mean = meanOf(density);
    return (index) => mean - meanOf(normalize(addAll(without, pieces, weights, index)));
  }
  const whole = meanOfSome(sum);
  return (index) => whole - meanOfSome(sum, pieces[index]?.logLikelihood, weights[index]);
}

function add(to: Float64Array, logLikelihood: LogLikelihood, weight: number): void {
  for (let cell = 0; cell < CELLS; cell += 1) to[cell] = (to[cell] as number) + weight * (logLikelihood[cell] as number);
}

/** Mean of the posterior, from some of its cells; without one piece, where one is given. */
function meanOfSome(of: Float64Array, piece: LogLikelihood = of, weight = 0): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0, cell = 1; cell < CELLS; at += 1, cell += STRIDE) {
    const value = (of[cell] as number) - weight * (piece[cell] as number);
    left[at] = value;
    if (value > top) top = value;
  }
  let total = 0;
  let mean = 0;
  for (let at = 0, cell = 1; cell < CELLS; at += 1, cell += STRIDE) {
    const likely = exponential((left[at] as number) - top);
    total += likely;
    mean += likely * (GRID[cell] as number);
  }
  return mean / total;
}

/** Kept to a millionth: recomputing from the ledger gives the same figures on any machine. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
