import { type AnswerWeight, concludeSitting, type Conclusion, decisionsMade, drawsOf, presentItem, whyUnrecorded } from '@passerelle/assessment-domain';
import type { ItemId } from '@passerelle/kernel';

import type { OrganizationBank } from '../bank/organization-bank.js';
import { describeAnswered } from './describe-answered.js';
import type { AnsweredItemType, DiagnosticConclusionType, DiagnosticType } from './diagnostic.type.js';
import { type AssessedItemType, describeContent } from './question.type.js';
import type { ReplayedSitting } from './replay-sitting.js';
import { type ConclusionRow, titleOf } from './sittings.js';

/** What is known beside the sitting itself. */
export interface DiagnosticSurroundings {
  readonly today: OrganizationBank;
  readonly concluded: readonly ConclusionRow[];
  /** Whether the person has their levels estimated; a conclusion is a level. */
  readonly estimated: boolean;
}

/** A sitting as its person reads it: its question without the key, or what it concluded and why. */
export function describeDiagnostic(replayed: ReplayedSitting, surroundings: DiagnosticSurroundings): DiagnosticType {
  const { row: { id, begunAt, endedAt, plan }, sitting, records } = replayed;
  const { made, of } = decisionsMade(sitting);
  return {
    id, begunAt, endedAt,
    aims: sitting.progress.map(({ aim: { competency, required }, state }) => ({ competencyId: competency, title: titleOf(competency, plan.aims.find((aim) => aim.competency === competency)), required, state })),
    decisionsMade: made,
    decisions: of,
    questionsAnswered: records.filter(({ kind }) => kind === 'answered').length,
    asking: describeAsking(replayed),
    conclusions: endedAt && surroundings.estimated ? concludeSitting(sitting, replayed.bank.curves).map((conclusion) => describeConclusion(replayed, conclusion, surroundings)) : null,
  };
}

function describeAsking({ row, bank, sitting, records }: ReplayedSitting): AssessedItemType | null {
  const { asking } = sitting;
  if (!asking) return null;
  const { content } = presentItem(bank.item(asking.item, asking.version).content, drawsOf(row.seed, asking.item));
  return { itemId: asking.item, version: asking.version, competencyId: asking.competency, place: records.filter(({ kind }) => kind === 'asked').length, ...describeContent(content) };
}

function describeConclusion(replayed: ReplayedSitting, conclusion: Conclusion, { today, concluded }: DiagnosticSurroundings): DiagnosticConclusionType {
  const { competency, required, verdict, probabilityMet: probability, why, level: { low, mean, high }, status, answers } = conclusion;
  const recorded = concluded.some((row) => row.competency === competency && row.evidenceId !== null);
  const weights = new Map(answers.map((weight) => [weight.item, weight]));
  return {
    competencyId: competency, title: titleOf(competency, replayed.row.plan.aims.find((aim) => aim.competency === competency)),
    required, verdict, probability, why, low, mean, high, status,
    recorded,
    unrecorded: recorded ? null : whyUnrecorded(conclusion, replayed.row.plan.settings),
    items: answeredAbout(replayed, competency, weights, today),
  };
}

/** What was answered about a competency, in the order in which it was asked. */
function answeredAbout({ bank, records }: ReplayedSitting, competency: Conclusion['competency'], weights: ReadonlyMap<ItemId, AnswerWeight>, today: OrganizationBank): readonly AnsweredItemType[] {
  return records.flatMap((asked) => {
    if (asked.kind !== 'asked' || asked.competency !== competency) return [];
    const answered = records.find((record) => record.kind === 'answered' && record.item === asked.item);
    if (answered?.kind !== 'answered' || !answered.answer) return [];
    const weight = weights.get(asked.item);
    return [describeAnswered(bank.item(asked.item, asked.version), answered.answer, { outcome: answered.outcome, moves: weight?.moves ?? 0, counted: asked.counts }, { held: bank, today })];
  });
}
