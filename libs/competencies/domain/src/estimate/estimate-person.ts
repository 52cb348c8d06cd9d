import type { CompetencyId } from '@passerelle/kernel';

import type { Evidence, EvidenceKind } from '../evidence/evidence.js';
import type { Competency } from '../framework/framework.js';
import { type Estimate, estimateLevelAlone } from './estimate-level.js';
import { momentOfDay } from './estimation-day.js';
import { type EstimationSettings, SETTINGS } from './settings.js';

/** All that a person has shown, which is theirs; or what their managers validated or confirmed, which managers know anyhow. */
export const ESTIMATE_BASES = ['everything', 'validations'] as const;
export type EstimateBasis = (typeof ESTIMATE_BASES)[number];

/** What a status is judged from, as it is kept. */
export type EstimatedLevel = Pick<Estimate, 'mean' | 'low' | 'high' | 'probabilities' | 'selfAssessedOnly'>;

export interface PersonEstimate {
  readonly competency: CompetencyId;
  readonly basis: EstimateBasis;
  /** Moment of the latest evidence. */
  readonly freshAt: Date;
  readonly level: EstimatedLevel;
}

/**
 * Every level of one person on one day, each on all their evidence and, where there are any, on validations alone.
 * The same evidence and the same day give the same figures to the digit, whoever asks and in whatever order.
 *
 * @param evidence pieces in force, of any competency; those that the framework does not know are left out
 * @param day as `estimationDay` gives it
 */
export function estimatePerson(evidence: readonly Evidence[], framework: ReadonlyMap<CompetencyId, Pick<Competency, 'halfLifeMonths'>>, day: string, settings: EstimationSettings = SETTINGS): readonly PersonEstimate[] {
  const now = momentOfDay(day);
  return [...Map.groupBy(evidence, ({ competency }) => competency)].flatMap(([competency, pieces]) => {
    const known = framework.get(competency);
    if (!known) return [];
    return ESTIMATE_BASES.flatMap((basis) => {
      const estimate = estimateLevelAlone(piecesOf(basis, pieces), known.halfLifeMonths, now, settings);
      return estimate ? [{ competency, basis, freshAt: estimate.freshAt, level: levelOf(estimate) }] : [];
    });
  });
}

/** What somebody's manager observed, or read and confirmed. */
const CONFIRMED_BY_MANAGERS: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['managerValidation', 'externalCertificate']);

function piecesOf(basis: EstimateBasis, pieces: readonly Evidence[]): readonly Evidence[] {
  return basis === 'everything' ? pieces : pieces.filter(({ kind }) => CONFIRMED_BY_MANAGERS.has(kind));
}

function levelOf({ mean, low, high, probabilities, selfAssessedOnly }: EstimatedLevel): EstimatedLevel {
  return { mean, low, high, probabilities, selfAssessedOnly };
}
