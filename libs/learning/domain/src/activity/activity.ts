import type { ActivityId, BilingualText } from '@passerelle/kernel';

import type { ChoiceActivity } from './choice.js';
import type { DocumentActivity } from './document.js';
import type { GapsActivity } from './gaps.js';
import type { HandInActivity } from './hand-in.js';
import type { MatchingActivity } from './matching.js';
import type { AudioActivity, VideoActivity } from './media.js';
import type { NoteActivity } from './note.js';
import type { OrderingActivity } from './ordering.js';
import type { SituationActivity } from './situation.js';

export interface TextActivity {
  readonly kind: 'text';
  readonly id: ActivityId;
  readonly markdown: BilingualText;
}

export interface ImageActivity {
  readonly kind: 'image';
  readonly id: ActivityId;
  readonly file: BilingualText;
  readonly description: BilingualText;
  readonly caption: BilingualText;
}

/** What a lesson is made of. None of it is assessed: only the course's quiz is. */
export type Activity = TextActivity | ImageActivity | ChoiceActivity | OrderingActivity | MatchingActivity | GapsActivity | SituationActivity | DocumentActivity | NoteActivity | HandInActivity | VideoActivity | AudioActivity;
