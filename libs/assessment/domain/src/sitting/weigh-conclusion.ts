import type { LogLikelihood } from '@passerelle/competencies-domain';

import type { Conclusion } from './conclude-sitting.js';
import type { DiagnosticSettings } from './settings.js';

/**
 * What a conclusion brings to the ledger, or null. A competency that the person left after fewer answers than a decision
 * needs brings nothing: a later diagnostic takes the place of the one before, and two answers must not take that of ten.
 */
export function weighConclusion({ why, answers, evidence }: Pick<Conclusion, 'why' | 'answers' | 'evidence'>, { fewestItems }: DiagnosticSettings): LogLikelihood | null {
  return why === 'open' || (why === 'stopped' && answers.length < fewestItems) ? null : evidence;
}

export const UNRECORDED = ['tooFewAnswers', 'notEstimated'] as const;
/** Why a conclusion is not in the ledger. */
export type Unrecorded = (typeof UNRECORDED)[number];

/** Why a conclusion that is not in the ledger is not: what it had to bring was nothing, or levels were not estimated when it was made. */
export function whyUnrecorded(conclusion: Pick<Conclusion, 'why' | 'answers' | 'evidence'>, settings: DiagnosticSettings): Unrecorded {
  return weighConclusion(conclusion, settings) === null ? 'tooFewAnswers' : 'notEstimated';
}
