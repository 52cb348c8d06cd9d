import { ChangeDetectionStrategy, Component, computed, input, linkedSignal } from '@angular/core';
import { TextPipe } from '@passerelle/platform-web';

import type { LessonActivity } from '../player-lesson.js';
import { LessonText } from '../text/lesson-text.js';

let documents = 0;

/** A document whose numbered marks each open a note, beside it or below it; all the notes are listed too. */
@Component({
  selector: 'pa-annotated-document',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LessonText, TextPipe],
  templateUrl: './annotated-document.html',
  styleUrl: './annotated-document.css',
})
export class AnnotatedDocument {
  readonly activity = input.required<LessonActivity<'DocumentActivity'>>();
  protected readonly name = `pa-document-${++documents}`;
  /** The first note is open: it shows what the numbers are for. */
  protected readonly opened = linkedSignal<ReadonlySet<string>>(() => new Set(this.activity().passages.filter(({ note }) => note).slice(0, 1).map(({ id }) => id)));
  /** The passages; those that carry a note are numbered. */
  protected readonly passages = computed(() => {
    const annotated = this.activity().passages.filter(({ note }) => note);
    return this.activity().passages.map((passage) => {
      const number = annotated.indexOf(passage) + 1;
      return { ...passage, number, label: $localize`:@@learning.document.note:Note ${number}:number:` };
    });
  });
  protected readonly notes = computed(() => this.passages().filter(({ note }) => note));

  protected toggle(id: string): void {
    const opened = new Set(this.opened());
    if (!opened.delete(id)) opened.add(id);
    this.opened.set(opened);
  }
}
