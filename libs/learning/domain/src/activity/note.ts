import type { ActivityId, BilingualText } from '@passerelle/kernel';

/** Something to think about, with room to write for oneself alone. */
export interface NoteActivity {
  readonly kind: 'note';
  readonly id: ActivityId;
  readonly prompt: BilingualText;
  readonly hint: BilingualText;
}

/** Characters that a note may have. */
export const NOTE_LENGTH = 4000;
