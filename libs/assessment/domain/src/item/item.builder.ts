import type { CompetencyId, ItemId, MisconceptionId, TaskKindId } from '@passerelle/kernel';
import { aText } from '@passerelle/kernel/testing';

import type { SingleQuestion } from './content.js';
import type { Item } from './item.js';

/** Four choices, the second of which is right. */
export function aSingle(over: Partial<SingleQuestion> = {}): SingleQuestion {
  return {
    kind: 'single',
    question: aText('Que faites-vous d’abord de ce résumé ?'),
    choices: ['a', 'b', 'c', 'd'].map((id) => (id === 'b' ? { id, text: aText(`Choix ${id}`), correct: true } : { id, text: aText(`Choix ${id}`), correct: false, misconception: 'croire-sur-parole' as MisconceptionId })),
    ...over,
  };
}

/** A calibrated single question of level 3. */
export function anItem(over: Partial<Item> = {}): Item {
  return {
    id: 'verifier-texte-ia-01' as ItemId,
    version: 1,
    competency: 'verifier-texte-ia' as CompetencyId,
    task: 'redaction' as TaskKindId,
    family: null,
    status: 'calibrated',
    level: 3,
    parameters: { discrimination: 1.2, difficulty: 2.5, guessing: 0.25 },
    basis: { kind: 'argued', discriminationError: 0.24, difficultyError: 0.5 },
    content: aSingle(),
    explanation: aText('Un résumé se vérifie à sa source.'),
    source: aText('Guide des bonnes pratiques'),
    ...over,
  };
}
