import { CONTENTS } from '@passerelle/platform-web/testing';

import type { DiagnosticFieldsFragment } from '../generated/graphql.js';
import type { Conclusion } from '../result/conclusion-words.js';

type Asking = NonNullable<DiagnosticFieldsFragment['asking']>;

const text = (words: string) => ({ fr: words, en: `${words} (en)` });
/** A question with one right choice, the first of its sitting. */
export function anAsking(over: Partial<Asking> = {}): Asking {
  return { itemId: 'verifier-texte-ia-01', version: 1, competencyId: 'verifier-texte-ia', place: 1, situation: null, parts: [{ id: null, content: CONTENTS.single }], ...over };
}

export function aConclusion(over: Partial<Conclusion> = {}): Conclusion {
  return { competencyId: 'verifier-texte-ia', title: text('Vérifier un texte'), required: 3, verdict: 'met', probability: 0.93, why: 'clear', low: 2.8, mean: 3.4, high: 4.2, status: 'met', recorded: true, unrecorded: null, items: [], ...over };
}

/** Under way, on two competencies, at its first question. */
export function aDiagnostic(over: Partial<DiagnosticFieldsFragment> = {}): DiagnosticFieldsFragment {
  const aims = [['verifier-texte-ia', 'Vérifier un texte'], ['formuler-consigne', 'Formuler une consigne']].map(([competencyId = '', title = '']) => ({ competencyId, title: text(title), required: 3, state: 'open' as const }));
  return { id: 'd1', begunAt: '2026-11-23T14:00:00Z', endedAt: null, decisionsMade: 0, decisions: 2, questionsAnswered: 0, aims, asking: anAsking(), conclusions: null, ...over };
}
