import type { StandingFieldsFragment } from '../generated/graphql.js';

type Evidence = StandingFieldsFragment['evidence'][number];

export function aPieceOfEvidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    id: 'preuve-1',
    kind: 'courseResult',
    title: { fr: 'Formation évaluée, « Premiers pas »', en: 'Assessed course, “First steps”' },
    detail: { fr: '18 bonnes réponses sur 22', en: '18 of 22 right' },
    observedAt: '2026-11-12T14:00:00.000Z',
    observedUnder: null,
    expiresOn: null,
    weight: 0.9,
    moves: 0.6,
    ...changes,
  };
}

/** Nearly met: 2.7 for 3 in the transformed role. */
export function aStanding(changes: Partial<StandingFieldsFragment> = {}): StandingFieldsFragment {
  return {
    competency: { id: 'verifier-texte-ia', group: 'ai', title: { fr: 'Vérifier un texte produit avec l’IA', en: 'Check a text produced with AI' }, short: { fr: 'Vérifier', en: 'Check' }, halfLifeMonths: 18 },
    importance: 3,
    shared: false,
    tasks: [{ id: 'lettres-courantes', label: { fr: 'Rédiger les lettres courantes', en: 'Write ordinary letters' } }],
    estimate: { mean: 2.7, low: 1.7, high: 3.7, probabilities: [0, 0.04, 0.36, 0.48, 0.11, 0.01], freshAt: '2026-11-12T14:00:00.000Z', selfAssessedOnly: false, settingsVersion: 1 },
    today: { required: 0, status: 'met', selfAssessed: null, probability: 1 },
    transformed: { required: 3, status: 'near', selfAssessed: null, probability: 0.6 },
    evidence: [aPieceOfEvidence()],
    ...changes,
  };
}
