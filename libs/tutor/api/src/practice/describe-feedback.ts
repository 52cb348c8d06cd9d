import { describeParts, type OrganizationBank } from '@passerelle/assessment-api';
import type { Answer, Outcome } from '@passerelle/assessment-domain';
import type { ItemId, MisconceptionId } from '@passerelle/kernel';
import { giveFeedback } from '@passerelle/tutor-domain';

import type { PracticeFeedbackType } from './practice.type.js';
import { ideasOf } from './replay-practice.js';

/** An answer as it was kept. */
export interface KeptAnswer {
  readonly item: ItemId;
  readonly version: number;
  readonly answer: Answer;
  readonly outcome: Outcome;
  readonly misconceptions: readonly MisconceptionId[];
  readonly hints: number;
}

/** What is said of an answer, in words. */
export function describeFeedback(bank: OrganizationBank, { item: id, version, answer, outcome, misconceptions, hints }: KeptAnswer): PracticeFeedbackType {
  const item = bank.item(id, version);
  const { parts } = describeParts(item, answer);
  const said = giveFeedback(item, { kind: 'ScoredAnswer', outcome, misconceptions }, ideasOf(item, bank), hints);
  return {
    itemId: id, outcome, hints, source: item.source,
    questions: parts.map(({ question }) => question), answer: parts.flatMap((part) => part.answer),
    explanation: said.kind === 'right' ? said.explanation : null,
    ideas: said.kind === 'misconception' ? said.ideas : [],
  };
}
