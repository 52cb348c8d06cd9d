import type { ActivityId, BilingualText } from '@passerelle/kernel';

import { repeated } from './repeated.js';

/** A part of a document; some carry a note. */
export interface Passage {
  readonly id: string;
  /** Markdown. */
  readonly text: BilingualText;
  readonly note: BilingualText | null;
}

/** A document to read with the notes of someone who knows. */
export interface DocumentActivity {
  readonly kind: 'document';
  readonly id: ActivityId;
  readonly title: BilingualText;
  readonly description: BilingualText;
  readonly passages: readonly Passage[];
}

export function documentFaults({ id, passages }: DocumentActivity): readonly string[] {
  return [
    ...(passages.some(({ note }) => note !== null) ? [] : [`document ${id} has no note: a text would do`]),
    ...repeated(passages.map((passage) => passage.id)).map((passage) => `document ${id} has two passages ${passage}`),
  ];
}
