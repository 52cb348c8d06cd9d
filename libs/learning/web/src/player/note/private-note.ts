import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { NOTE_LENGTH } from '@passerelle/learning-domain';
import { Icon, MomentPipe, Network, PageLanguage, TextPipe } from '@passerelle/platform-web';

import type { KeptNote, LessonActivity } from '../player-lesson.js';

let notes = 0;

/** Room to write for oneself alone; kept as one types. */
@Component({
  selector: 'pa-private-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DatePipe, Icon, MomentPipe, TextPipe],
  templateUrl: './private-note.html',
  styleUrl: './private-note.css',
})
export class PrivateNote {
  protected readonly online = inject(Network).isOnline;
  protected readonly hour = inject(PageLanguage).current === 'fr' ? "H\u00a0'h'\u00a0mm" : 'h:mm\u00a0a';
  readonly activity = input.required<LessonActivity<'NoteActivity'>>();
  readonly kept = input<KeptNote>();
  readonly write = output<string>();
  protected readonly name = `pa-note-${++notes}`;
  protected readonly longest = NOTE_LENGTH;
  /** What is being typed: no acknowledgement of earlier words takes its place. */
  private readonly typed = signal<string | undefined>(undefined);
  protected readonly words = computed(() => this.typed() ?? this.kept()?.words ?? '');
  protected readonly savedToday = computed(() => new Date(this.kept()?.writtenAt ?? 0).toDateString() === new Date().toDateString());

  protected type(words: string): void {
    this.typed.set(words);
    this.write.emit(words);
  }
}
