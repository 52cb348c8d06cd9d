import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon, TextPipe } from '@passerelle/platform-web';

import type { KeptNote, LessonActivity } from '../player-lesson.js';
import { NoteField } from './note-field.js';

let notes = 0;

/** Something to think about, and room to write for oneself alone; kept as one types. */
@Component({
  selector: 'pa-private-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, NoteField, TextPipe],
  templateUrl: './private-note.html',
  styleUrl: './private-note.css',
})
export class PrivateNote {
  readonly activity = input.required<LessonActivity<'NoteActivity'>>();
  readonly kept = input<KeptNote>();
  readonly write = output<string>();
  protected readonly name = `pa-note-${++notes}`;
}
