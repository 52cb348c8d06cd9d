import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, LOCALE_ID, output } from '@angular/core';
import { ChangeKind, PageLanguage, SourceChip, TextPipe } from '@passerelle/platform-web';

import type { TaskFieldsFragment } from '../generated/graphql.js';
import { confidenceWords, horizonWords, sourceFacts, sourceLabel } from './task-words.js';

/** One task in words first: what changes, what stays, when; then the figures with their source. */
@Component({
  selector: 'pa-task-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChangeKind, DecimalPipe, SourceChip, TextPipe],
  templateUrl: './task-row.html',
  styleUrl: './task-row.css',
  host: { '[id]': 'task().id', '[attr.data-kind]': 'task().change' },
})
export class TaskRow {
  private readonly language = inject(PageLanguage);
  private readonly locale = inject(LOCALE_ID);
  readonly task = input.required<TaskFieldsFragment>();
  readonly version = input.required<number>();
  readonly contestable = input(false);
  readonly contested = input(false);
  readonly contest = output();
  protected readonly horizon = computed(() => horizonWords(this.task().horizon));
  protected readonly confidence = computed(() => confidenceWords(this.task().confidence));
  protected readonly facts = computed(() => sourceFacts(this.task(), this.language.current, this.locale));
  protected readonly label = computed(() => sourceLabel(this.task(), this.version()));
}
