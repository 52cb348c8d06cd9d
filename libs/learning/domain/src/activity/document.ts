import type { ActivityId, BilingualText } from '@passerelle/kernel';

import type { CourseFault } from '../course/course-fault.js';
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

export function documentFaults({ id, passages }: DocumentActivity): readonly CourseFault[] {
  return [
    ...(passages.some(({ note }) => note !== null) ? [] : [{ kind: 'NoteNone', at: id } as const]),
    ...repeated(passages.map((passage) => passage.id)).map((what) => ({ kind: 'ThingTwice', at: id, what }) as const),
  ];
}
