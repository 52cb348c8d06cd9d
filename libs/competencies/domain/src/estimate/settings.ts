import type { EvidenceKind } from '../evidence/evidence.js';

/** What the estimation depends on beside the evidence; a change is a new version, and every estimate names its own. */
export interface EstimationSettings {
  readonly version: number;
  /** Status met at this probability or more. */
  readonly metAt: number;
  /** Status nearly met at this probability or more. */
  readonly nearAt: number;
  /** Wider than this, in levels, nothing is said. */
  readonly widestInterval: number;
  /** Weight of each kind when fresh; all practice together never exceeds the weight of one diagnostic. */
  readonly weights: Readonly<Record<EvidenceKind, number>>;
  /** Months: the half-life of a kind is that of its competency, and never longer than this. */
  readonly longestHalfLives: Readonly<Partial<Record<EvidenceKind, number>>>;
}

/** Months after which a piece of a kind weighs half, of a competency whose pieces otherwise do after so many months. */
export function halfLifeOf(kind: EvidenceKind, competencyMonths: number, { longestHalfLives }: EstimationSettings = SETTINGS): number {
  return Math.min(competencyMonths, longestHalfLives[kind] ?? competencyMonths);
}

export const SETTINGS: EstimationSettings = {
  version: 2,
  metAt: 0.8,
  nearAt: 0.5,
  widestInterval: 2.5,
  weights: { selfAssessment: 0.5, diagnostic: 1, practice: 0.25, courseResult: 1, managerValidation: 1, externalCertificate: 0.8 },
  longestHalfLives: { externalCertificate: 24 },
};
