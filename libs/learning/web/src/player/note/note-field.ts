import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { NOTE_LENGTH } from '@passerelle/learning-domain';
import { Icon, MomentPipe, Network, PageLanguage } from '@passerelle/platform-web';

import type { KeptNote } from '../player-lesson.js';

/** Room to write for oneself, and whether what was written is kept; the page names the field. */
@Component({
  selector: 'pa-note-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DatePipe, Icon, MomentPipe],
  templateUrl: './note-field.html',
  styleUrl: './note-field.css',
})
export class NoteField {
  protected readonly online = inject(Network).isOnline;
  protected readonly hour = inject(PageLanguage).current === 'fr' ? "H\u00a0'h'\u00a0mm" : 'h:mm\u00a0a';
  readonly fieldId = input.required<string>();
  readonly describedBy = input<string>();
  readonly kept = input<KeptNote>();
  readonly write = output<string>();
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
