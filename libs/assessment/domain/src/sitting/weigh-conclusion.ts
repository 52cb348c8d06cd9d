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
