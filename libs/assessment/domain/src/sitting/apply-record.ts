import type { Outcome } from '../item/score-answer.js';
import { addAnswer, type ItemCurves, placeOf } from '../response/item-curves.js';
import { posteriorOf, probabilityMet } from '../response/posterior.js';
import { budgetOf, type DiagnosticSettings } from './settings.js';
import type { AimProgress, Asked, Sitting, SittingRecord } from './sitting.js';

/**
 * The sitting after one more record. Everything that a sitting is follows from its plan, its bank and its records, one
 * after the other: whoever resumes it finds it as it was left, to the bit.
 * @throws RangeError when the record does not follow from those before it
 */
export function applyRecord(sitting: Sitting, record: SittingRecord, curves: ItemCurves): Sitting {
  const { asking, records } = sitting;
  const after = { ...sitting, records: [...records, record] };
  switch (record.kind) {
    case 'asked':
      if (asking) throw new RangeError(`Item ${asking.item} is still asked.`);
      return { ...after, asking: { item: record.item, version: record.version, competency: record.competency, counts: record.counts } };
    case 'answered':
      if (asking?.item !== record.item) throw new RangeError(`Item ${record.item} is not asked.`);
      return { ...after, asking: null, progress: withProgress(sitting, asking, (progress) => afterAnswer(progress, asking, record.outcome, sitting.plan.settings, curves)) };
    case 'exhausted':
      return { ...after, progress: withProgress(sitting, record, (progress) => ({ ...progress, state: 'nothingLeft' })) };
    case 'stopped':
      return { ...after, asking: null, progress: sitting.progress.map((progress) => (progress.state === 'open' ? { ...progress, state: 'stopped' } : progress)) };
  }
}

function withProgress({ progress }: Sitting, { competency }: Pick<Asked, 'competency'>, change: (progress: AimProgress) => AimProgress): readonly AimProgress[] {
  return progress.map((one) => (one.aim.competency === competency ? change(one) : one));
}

function afterAnswer(progress: AimProgress, asked: Asked, outcome: Outcome, settings: DiagnosticSettings, curves: ItemCurves): AimProgress {
  if (!asked.counts) return { ...progress, pilots: progress.pilots + 1 };
  const place = placeOf(curves, asked);
  const logLikelihood = progress.logLikelihood.slice();
  addAnswer(logLikelihood, curves, place, outcome);
  const answers = [...progress.answers, { place, outcome }];
  const met = probabilityMet(posteriorOf(logLikelihood, progress.aim.logPrior), progress.aim.required);
  const budget = budgetOf(settings, curves.counting.get(asked.competency)?.length ?? 0);
  return { ...progress, answers, logLikelihood, probabilityMet: met, state: stateAfter(answers.length, met, budget, settings) };
}

function stateAfter(answered: number, met: number, budget: number, { clearAt, fewestItems }: DiagnosticSettings): AimProgress['state'] {
  if (answered >= fewestItems && (met >= clearAt || met <= 1 - clearAt)) return 'clear';
  return answered >= budget ? 'budgetSpent' : 'open';
}
