import type { AskedItem, AskedPart } from './answer-draft.js';

const text = (words: string) => ({ fr: words, en: `${words} (en)` });
const parts = (...ids: string[]) => ids.map((id) => ({ id, text: text(`Texte ${id}`) }));

export const CONTENTS = {
  single: { __typename: 'AssessedChoice', question: text('Que faites-vous d’abord ?'), several: false, choices: parts('c1', 'c2', 'c3') },
  multiple: { __typename: 'AssessedChoice', question: text('Que vérifiez-vous ?'), several: true, choices: parts('c1', 'c2', 'c3') },
  ordering: { __typename: 'AssessedOrdering', question: text('Dans quel ordre ?'), steps: parts('s1', 's2', 's3') },
  matching: { __typename: 'AssessedMatching', question: text('Qu’est-ce qui va ensemble ?'), lefts: parts('l1', 'l2'), rights: parts('r1', 'r2', 'r3') },
} as const satisfies Record<string, AskedPart['content']>;

/** A question with one right choice. */
export function anAskedItem(over: Partial<AskedItem> = {}): AskedItem {
  return { itemId: 'verifier-texte-ia-01', parts: [{ id: null, content: CONTENTS.single }], ...over };
}
