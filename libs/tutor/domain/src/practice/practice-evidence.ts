import { CELLS, type LogLikelihood } from '@passerelle/competencies-domain';
import type { CompetencyId, ItemId } from '@passerelle/kernel';

import { addAnswer, weightOf } from './apply-practice-record.js';
import type { AnsweredExercise, PracticeState } from './session.js';
import { PRACTICE_SETTINGS, type PracticeSettings } from './settings.js';

/** What a session says of one competency; the ledger weighs it as practice, a quarter of a diagnostic, all practice together at most one. */
export interface PracticeEvidence {
  readonly competency: CompetencyId;
  readonly logLikelihood: LogLikelihood;
  /** First answers that it rests on. */
  readonly answers: number;
  readonly observedAt: Date;
}

/** What the person had met before the session. */
export interface MetBefore {
  readonly inPractice: ReadonlySet<ItemId>;
  /** Items that a diagnostic asked of them, in any version. */
  readonly inDiagnostic: ReadonlySet<ItemId>;
}

/**
 * What the first answers of a session say of each competency: the response model, a success found with help weighing
 * what it is worth. Answers to exercises that the person had met, in another session or as a sibling of what was just
 * explained, are practice and not evidence; so are those to questions on trial, and those that a diagnostic asked,
 * whose answers it counts already. Beyond the answers of the longest
 * diagnostic each weighs less, so that their sum does not.
 * Source of the weights: power likelihoods, Ibrahim and Chen, Power Prior Distributions, Statistical Science 15, 2000.
 */
export function practiceEvidence({ answered }: PracticeState, met: MetBefore, settings: PracticeSettings = PRACTICE_SETTINGS): readonly PracticeEvidence[] {
  const counted = answered.filter(({ exercise, reason }) => reason !== 'sibling' && exercise.status === 'calibrated' && !met.inPractice.has(exercise.id) && !met.inDiagnostic.has(exercise.id));
  return [...Map.groupBy(counted, ({ exercise }) => exercise.competency)].flatMap(([competency, answers]) => {
    const last = answers.at(-1);
    if (!last || answers.length < settings.fewestAnswers) return [];
    return [{ competency, logLikelihood: likelihoodOf(answers, settings), answers: answers.length, observedAt: last.at }];
  });
}

function likelihoodOf(answers: readonly AnsweredExercise[], settings: PracticeSettings): LogLikelihood {
  const share = Math.min(1, settings.mostAnswers / answers.length);
  return answers.reduce<LogLikelihood>((sum, answer) => addAnswer(sum, answer, share * weightOf(answer, settings)), new Float64Array(CELLS));
}
