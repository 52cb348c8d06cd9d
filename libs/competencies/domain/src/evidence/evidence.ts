import type { CompetencyId, EvidenceId } from '@passerelle/kernel';

import type { LogLikelihood } from '../estimate/grid.js';
import type { LevelMap } from '../framework/level-map.js';

export const EVIDENCE_KINDS = ['selfAssessment', 'diagnostic', 'practice', 'courseResult', 'managerValidation', 'externalCertificate'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** How a piece written under an older version of the framework comes to speak of a competency of today. */
export interface Carried {
  /** The names of its competency since, from that under which it was written to that of today. */
  readonly through: readonly CompetencyId[];
  /** One object for all the pieces of one older scale: together they say what was known on it. */
  readonly levels: LevelMap;
}

/** One dated observation about one competency of one person; what it says of the level is its likelihood. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly competency: CompetencyId;
  readonly kind: EvidenceKind;
  readonly observedAt: Date;
  /** What was observed on (a quiz, a form): a new observation on the same thing supersedes the last. */
  readonly subject: string;
  readonly logLikelihood: LogLikelihood;
  /** The moment of the last day on which it counts, as `momentOfDay` gives it; absent where it does not expire. */
  readonly countsUntil?: Date;
  readonly carried?: Carried;
}
