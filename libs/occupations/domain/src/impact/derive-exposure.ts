import { roundHalfUp } from '@passerelle/kernel';

/** A task's share of working time and its exposure. */
export interface WeightedExposure {
  /** Any positive measure of time; shares need not add up to anything. */
  readonly share: number;
  /** 0–1. */
  readonly exposure: number;
}

export interface DerivedExposure {
  /** Time-weighted mean of the tasks' exposure, 0–1. */
  readonly mean: number;
  /** Time-weighted sample standard deviation, 0 or more. */
  readonly dispersion: number;
  readonly class: ExposureClass;
}

export const EXPOSURE_CLASSES = ['notExposed', 'minimal', 'gradient1', 'gradient2', 'gradient3', 'gradient4'] as const;
export type ExposureClass = (typeof EXPOSURE_CLASSES)[number];

/**
 * Derives a family's figures from its tasks of today.
 * With shares w that sum to 1: μ = Σ w x and σ² = Σ w (x − μ)² / (1 − Σ w²), the sample variance when shares are equal.
 * A single task has no dispersion.
 *
 * Source of the class: Gmyrek et al., Generative AI and Jobs: A Refined Global Index of Occupational Exposure,
 * ILO Working Paper 140, 2025.
 *
 * @param tasks tasks of today; new tasks, which have no exposure, are left out by the caller
 * @throws RangeError when there is no task or no time
 */
export function deriveExposure(tasks: readonly WeightedExposure[]): DerivedExposure {
  const total = tasks.reduce((sum, { share }) => sum + share, 0);
  if (!(total > 0)) throw new RangeError('A family needs at least one task of today with a share of time.');
  const weighted = tasks.map(({ share, exposure }) => ({ w: share / total, x: exposure }));
  const mean = weighted.reduce((sum, { w, x }) => sum + w * x, 0);
  const freedom = 1 - weighted.reduce((sum, { w }) => sum + w * w, 0);
  const spread = weighted.reduce((sum, { w, x }) => sum + w * (x - mean) ** 2, 0);
  const dispersion = freedom > 1e-12 ? Math.sqrt(spread / freedom) : 0;
  return { mean, dispersion, class: classifyExposure(mean, dispersion) };
}

/**
 * The class of the ILO's 2025 index: mean and deviation rounded half up to two decimals, their sum taken in binary
 * double precision as the published figures were (0.36 + 0.04 falls below 0.40), so that all 427 classes agree.
 */
export function classifyExposure(mean: number, dispersion: number): ExposureClass {
  const mu = roundHalfUp(mean, 2);
  const reach = mu + roundHalfUp(dispersion, 2);
  if (reach < 0.4) return 'notExposed';
  if (reach < 0.5) return 'minimal';
  if (mu < 0.4) return 'gradient1';
  if (mu < 0.5) return 'gradient2';
  return mu < 0.6 ? 'gradient3' : 'gradient4';
}
