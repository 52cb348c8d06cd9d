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
}

export const SETTINGS: EstimationSettings = {
  version: 1,
  metAt: 0.8,
  nearAt: 0.5,
  widestInterval: 2.5,
  weights: { selfAssessment: 0.5, diagnostic: 1, practice: 0.25, courseResult: 1, managerValidation: 1, externalCertificate: 0.8 },
};
