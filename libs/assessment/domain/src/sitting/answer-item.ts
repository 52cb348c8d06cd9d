import type { ItemId } from '@passerelle/kernel';

import type { Outcome } from '../item/score-answer.js';
import type { ItemCurves } from '../response/item-curves.js';
import { applyRecord } from './apply-record.js';
import type { Sitting } from './sitting.js';

export type AnswerRefusal =
  /** Sent twice: the first counts. */
  | { readonly kind: 'AlreadyAnswered'; readonly item: ItemId; readonly outcome: Outcome }
  | { readonly kind: 'NotAsked'; readonly item: ItemId };

/** Takes the scored answer to the item that is asked; the same answer sent twice counts once. */
export function answerItem(sitting: Sitting, item: ItemId, outcome: Outcome, curves: ItemCurves): Sitting | AnswerRefusal {
  if (sitting.asking?.item === item) return applyRecord(sitting, { kind: 'answered', item, outcome }, curves);
  const before = sitting.records.find((record) => record.kind === 'answered' && record.item === item);
  return before?.kind === 'answered' ? { kind: 'AlreadyAnswered', item, outcome: before.outcome } : { kind: 'NotAsked', item };
}

/** Ends a sitting where it is; what was answered counts, the question that was asked does not. */
export function stopSitting(sitting: Sitting, curves: ItemCurves): Sitting {
  return sitting.progress.some(({ state }) => state === 'open') ? applyRecord(sitting, { kind: 'stopped' }, curves) : sitting;
}
