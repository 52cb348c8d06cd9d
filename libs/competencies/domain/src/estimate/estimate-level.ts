import type { EvidenceId } from '@passerelle/kernel';

import type { Evidence, EvidenceKind } from '../evidence/evidence.js';
import { CELLS, levelProbabilities, type LogLikelihood, meanOf, normalize, quantileOf } from './grid.js';
import { type EstimationSettings, SETTINGS } from './settings.js';

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

/**
 * Estimates a level from its evidence: a uniform prior on [−½, 5½] times the likelihood of each piece of evidence,
 * raised to its weight; the weight halves with each half-life. The result does not depend on the order of the evidence.
 * Source of the tempering of old evidence: power likelihoods, Ibrahim and Chen, Power Prior Distributions, Statistical Science 15, 2000.
 *
 * @param evidence pieces about one competency of one person, revoked ones left out
 * @param halfLifeMonths months after which a piece weighs half, above 0
 * @param now the day of the estimate
 * @returns null when there is no evidence
 */
export function estimateLevel(evidence: readonly Evidence[], halfLifeMonths: number, now: Date, settings: EstimationSettings = SETTINGS): Estimate | null {
  const weighted = weigh(inForce(evidence), halfLifeMonths, now, settings);
  if (weighted.length === 0) return null;
  const sum = new Float64Array(CELLS);
  for (const { piece, weight } of weighted) add(sum, piece.logLikelihood, weight);
  const density = normalize(sum);
  const mean = rounded(meanOf(density));
  return {
    mean,
    low: rounded(quantileOf(density, 0.1)),
    high: rounded(quantileOf(density, 0.9)),
    probabilities: levelProbabilities(density).map(rounded),
    freshAt: weighted.reduce((latest, { piece }) => (piece.observedAt > latest ? piece.observedAt : latest), new Date(0)),
    selfAssessedOnly: weighted.every(({ piece }) => piece.kind === 'selfAssessment'),
    contributions: weighted.map(({ piece, weight }) => ({ evidenceId: piece.id, kind: piece.kind, observedAt: piece.observedAt, weight: rounded(weight), moves: rounded(mean - meanWithout(sum, piece.logLikelihood, weight)) })),
    settingsVersion: settings.version,
  };
}

/** The pieces that count: of several observations on the same thing, the latest; by date and id, so that sums agree. */
function inForce(evidence: readonly Evidence[]): readonly Evidence[] {
  const ordered = [...evidence].sort((a, b) => a.observedAt.getTime() - b.observedAt.getTime() || (a.id < b.id ? -1 : 1));
  const latest = new Map(ordered.map((piece) => [`${piece.kind} ${piece.subject}`, piece]));
  return ordered.filter((piece) => latest.get(`${piece.kind} ${piece.subject}`) === piece);
}

function weigh(evidence: readonly Evidence[], halfLifeMonths: number, now: Date, { weights }: EstimationSettings) {
  const weighted = evidence.map((piece) => {
    const age = Math.max(0, now.getTime() - piece.observedAt.getTime()) / MONTH;
    return { piece, weight: weights[piece.kind] * 0.5 ** (age / halfLifeMonths) };
  });
  const practice = weighted.reduce((sum, { piece, weight }) => sum + (piece.kind === 'practice' ? weight : 0), 0);
  const share = Math.min(1, weights.diagnostic / Math.max(practice, 1e-9));
  return weighted.map(({ piece, weight }) => ({ piece, weight: piece.kind === 'practice' ? weight * share : weight }));
}

function add(sum: Float64Array, logLikelihood: LogLikelihood, weight: number): void {
  for (let cell = 0; cell < CELLS; cell += 1) sum[cell] = (sum[cell] ?? 0) + weight * (logLikelihood[cell] ?? 0);
}

function meanWithout(sum: Float64Array, logLikelihood: LogLikelihood, weight: number): number {
  const rest = sum.slice();
  add(rest, logLikelihood, -weight);
  return meanOf(normalize(rest));
}

/** Kept to a millionth: recomputing from the ledger gives the same figures on any machine. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
