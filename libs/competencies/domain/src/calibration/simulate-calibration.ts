import type { CompetencyId, EvidenceId } from '@passerelle/kernel';

import { estimateLevel } from '../estimate/estimate-level.js';
import { type EstimationSettings, SETTINGS } from '../estimate/settings.js';
import type { Evidence } from '../evidence/evidence.js';
import { itemsLikelihood, probabilityOfRating, probabilityOfSuccess, ratingLikelihood } from '../evidence/likelihoods.js';
import { type Level, LEVELS } from '../framework/framework.js';
import { probabilityOfMeeting } from '../gap/gap-status.js';

/** How the invented world differs from the one that the estimation supposes. */
export interface CalibrationWorld {
  /** Ages of the evidence are uniform from 0 to this. */
  readonly oldestMonths: number;
  /** Standard deviation, in levels, of how far a person's level moves in a year. */
  readonly driftPerYear: number;
  /** Levels by which every observer is too kind. */
  readonly raterBias: number;
  /** How many times each observation is recorded as if it were several. */
  readonly copies: number;
  /** What the weights of all kinds are multiplied by. */
  readonly weightFactor: number;
}

/** The world that the estimation supposes: fresh evidence, honest observers, each observation once. */
export const SUPPOSED_WORLD: CalibrationWorld = { oldestMonths: 0, driftPerYear: 0, raterBias: 0, copies: 1, weightFactor: 1 };

export interface CalibrationTenth {
  /** Mean probability announced, 0–1. */
  readonly announced: number;
  /** Share that were true, 0–1. */
  readonly observed: number;
  readonly count: number;
}

export interface Calibration {
  /** Share of people whose true level lies between the 10th and 90th percentile; 0.8 when all is as supposed. */
  readonly coverage: number;
  /** For P(level ≥ required), by tenth of the announced probability; tenths in which nothing was announced are left out. */
  readonly tenths: readonly CalibrationTenth[];
  /** Mean distance between announced and observed, weighted by count. Source: Naeini, Cooper, Hauskrecht, AAAI 2015. */
  readonly expectedError: number;
}

const HALF_LIFE_MONTHS = 18;
const DEVIATION = 0.7;
const NOW = new Date('2026-01-01T00:00:00Z');
const MONTH = (365.25 / 12) * 86_400_000;

/**
 * Draws people whose true level is uniform on [−½, 5½], gives each one to eight pieces of evidence as the world makes
 * them, and compares what the estimation announces with the truth.
 * @param people how many are drawn
 * @param next uniform on [0, 1); the same sequence gives the same result
 */
export function simulateCalibration(world: CalibrationWorld, people: number, next: () => number, settings: EstimationSettings = SETTINGS): Calibration {
  const weighted = { ...settings, weights: Object.fromEntries(Object.entries(settings.weights).map(([kind, weight]) => [kind, weight * world.weightFactor])) as EstimationSettings['weights'] };
  const bins = Array.from({ length: 10 }, () => ({ announced: 0, observed: 0, count: 0 }));
  let inside = 0;
  for (let person = 0; person < people; person += 1) {
    const truth = -0.5 + 6 * next();
    const estimate = estimateLevel(evidenceOf(truth, world, next), HALF_LIFE_MONTHS, NOW, weighted);
    if (!estimate) continue;
    if (estimate.low <= truth && truth <= estimate.high) inside += 1;
    for (const required of LEVELS.slice(1)) {
      const announced = probabilityOfMeeting(estimate, required);
      const bin = bins[Math.min(9, Math.floor(announced * 10))];
      if (!bin) continue;
      bin.announced += announced;
      bin.observed += truth >= required - 0.5 ? 1 : 0;
      bin.count += 1;
    }
  }
  const tenths = bins.filter(({ count }) => count > 0).map(({ announced, observed, count }) => ({ announced: announced / count, observed: observed / count, count }));
  const total = tenths.reduce((sum, { count }) => sum + count, 0);
  return { coverage: inside / people, tenths, expectedError: tenths.reduce((sum, { announced, observed, count }) => sum + (Math.abs(announced - observed) * count) / total, 0) };
}

function evidenceOf(truth: number, world: CalibrationWorld, next: () => number): readonly Evidence[] {
  const observations = Array.from({ length: 1 + Math.floor(next() * 8) }, (_, index) => observe(index, truth, world, next));
  return observations.flatMap((piece) => Array.from({ length: world.copies }, (_, copy) => ({ ...piece, id: `${piece.id}-${copy}` as EvidenceId, subject: `${piece.subject}-${copy}` })));
}

function observe(index: number, truth: number, { oldestMonths, driftPerYear, raterBias }: CalibrationWorld, next: () => number): Evidence {
  const age = next() * oldestMonths;
  const then = Math.max(-0.5, Math.min(5.5, truth + driftPerYear * Math.sqrt(age / 12) * normal(next)));
  const common = { id: `${index}` as EvidenceId, competency: 'simulation' as CompetencyId, subject: `${index}`, observedAt: new Date(NOW.getTime() - age * MONTH) };
  if (next() < 0.4) return { ...common, kind: 'managerValidation', logLikelihood: ratingLikelihood(rate(then + raterBias, next), DEVIATION) };
  return { ...common, kind: 'courseResult', logLikelihood: itemsLikelihood(Array.from({ length: 8 }, () => answer(then, next))) };
}

function answer(truth: number, next: () => number) {
  const item = { discrimination: 0.8 + 1.2 * next(), difficulty: 5.5 * next(), guessing: next() < 0.5 ? 0 : 0.25 };
  return { ...item, correct: next() < probabilityOfSuccess(truth, item) };
}

function rate(seen: number, next: () => number): Level {
  let drawn = next();
  return LEVELS.find((level) => (drawn -= probabilityOfRating(seen, level, DEVIATION)) < 0) ?? 5;
}

/** Source: Box and Muller, A Note on the Generation of Random Normal Deviates, 1958. */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}
