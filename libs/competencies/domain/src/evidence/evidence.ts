import type { CompetencyId, EvidenceId } from '@passerelle/kernel';

import type { LogLikelihood } from '../estimate/grid.js';

export const EVIDENCE_KINDS = ['selfAssessment', 'diagnostic', 'practice', 'courseResult', 'managerValidation', 'externalCertificate'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One dated observation about one competency of one person; what it says of the level is its likelihood. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly competency: CompetencyId;
  readonly kind: EvidenceKind;
  readonly observedAt: Date;
  /** What was observed on (a quiz, a form): a new observation on the same thing supersedes the last. */
  readonly subject: string;
  readonly logLikelihood: LogLikelihood;
}
