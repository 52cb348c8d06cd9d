import { type EstimatedLevel, type GapStatus, gapStatus, type Level, levelProbabilities, type LogLikelihood, meanOf, quantileOf } from '@passerelle/competencies-domain';
import type { CompetencyId, ItemId } from '@passerelle/kernel';

import type { MeasuredItem } from '../item/item.js';
import type { Outcome } from '../item/score-answer.js';
import type { ItemCurves } from '../response/item-curves.js';
import { posteriorOf, probabilityMet } from '../response/posterior.js';
import type { AimProgress, AimState, Sitting } from './sitting.js';

export const VERDICTS = ['met', 'notMet', 'undecided'] as const;
/** `undecided`: the answers do not say clearly enough. */
export type Verdict = (typeof VERDICTS)[number];

/** One answer, and what it changed. */
export interface AnswerWeight {
  readonly item: ItemId;
  readonly version: number;
  readonly outcome: Outcome;
  /** Probability of meeting the requirement with it, less that without it. */
  readonly moves: number;
}

/** What a sitting says of one competency, and why. */
export interface Conclusion {
  readonly competency: CompetencyId;
  readonly required: Exclude<Level, 0>;
  readonly verdict: Verdict;
  /** Probability, 0–1, that the required level is met. */
  readonly probabilityMet: number;
  /** Why no more was asked. */
  readonly why: AimState;
  readonly level: EstimatedLevel;
  readonly status: GapStatus;
  readonly answers: readonly AnswerWeight[];
  readonly settingsVersion: number;
  /**
   * What the answers alone say, for the ledger: the prior is divided out, since it came from evidence that is there already.
   * Null when nothing that counts was answered.
   */
  readonly evidence: LogLikelihood | null;
}

/** What was concluded for each competency. A sitting that is not over may be concluded too: it says what is known so far. */
export function concludeSitting({ progress, plan }: Sitting, curves: ItemCurves): readonly Conclusion[] {
  return progress.map((one) => concludeAim(one, plan.settings, curves));
}

function concludeAim({ aim, answers, logLikelihood, probabilityMet: met, state }: AimProgress, { clearAt, version }: Sitting['plan']['settings'], { items, logRight, logNotRight }: ItemCurves): Conclusion {
  const posterior = posteriorOf(logLikelihood, aim.logPrior);
  const level: EstimatedLevel = { mean: meanOf(posterior), low: quantileOf(posterior, 0.1), high: quantileOf(posterior, 0.9), probabilities: levelProbabilities(posterior), selfAssessedOnly: false };
  const without = (place: number, outcome: Outcome) => {
    const curve = outcome === 'right' ? logRight : logNotRight;
    const start = place * logLikelihood.length;
    return probabilityMet(posteriorOf(logLikelihood.map((value, cell) => value - (curve[start + cell] as number)), aim.logPrior), aim.required);
  };
  const weights = answers.map(({ place, outcome }) => {
    const { id, version: itemVersion } = items[place] as MeasuredItem;
    return { item: id, version: itemVersion, outcome, moves: met - without(place, outcome) };
  });
  return {
    competency: aim.competency, required: aim.required, verdict: verdictOf(met, clearAt, answers.length), probabilityMet: met, why: state, level,
    status: answers.length === 0 ? 'notAssessed' : gapStatus(level, aim.required), answers: weights, settingsVersion: version, evidence: answers.length === 0 ? null : logLikelihood,
  };
}

function verdictOf(met: number, clearAt: number, answered: number): Verdict {
  if (answered === 0) return 'undecided';
  if (met >= clearAt) return 'met';
  return met <= 1 - clearAt ? 'notMet' : 'undecided';
}
