import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { PageLanguage, Tag } from '@passerelle/platform-web';

import type { DifferenceQuery } from '../generated/graphql.js';
import { faultWords, fieldWords } from './draft-words.js';

type Difference = DifferenceQuery['familyDifference'];

/** What a draft changes, task by task, and what keeps it from being published. */
@Component({
  selector: 'pa-draft-difference',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Tag],
  template: `
    @if (difference().faults.length > 0) {
      <div class="pa-notice"><b i18n="@@occupations.difference.faults">À corriger avant de publier</b>
        <ul>@for (fault of difference().faults; track $index) { <li>{{ faultOf(fault) }}</li> }</ul></div>
    }
    @if (difference().textsChanged) { <p i18n="@@occupations.difference.texts">Le titre ou la présentation changent.</p> }
    <ul class="tasks">
      @for (task of difference().tasks; track task.taskId) {
        <li>
          <b>{{ language.of(task.label) || task.taskId }}</b>
          @switch (task.kind) {
            @case ('added') { <pa-tag i18n="@@occupations.difference.added">ajoutée</pa-tag> }
            @case ('removed') { <pa-tag i18n="@@occupations.difference.removed">retirée</pa-tag> }
          }
          <ul>@for (field of task.fields; track field.field) { <li class="pa-caption">{{ words(field.field) }}@if (isShort(field.before) && isShort(field.after)) { : <del>{{ field.before }}</del> → <ins>{{ field.after }}</ins> }</li> }</ul>
        </li>
      } @empty { <li class="pa-quiet" i18n="@@occupations.difference.none">Aucune tâche ne change.</li> }
    </ul>
  `,
  styles: `.tasks > li { padding: 6px 0; border-top: 1px solid var(--pa-line); } .pa-notice ul { list-style: disc; padding-inline-start: 20px; } ins { font-weight: 600; text-decoration: none; }`,
})
export class DraftDifference {
  protected readonly language = inject(PageLanguage);
  readonly difference = input.required<Difference>();
  protected readonly words = fieldWords;

  protected faultOf(fault: Difference['faults'][number]): string {
    const task = this.difference().tasks.find(({ taskId }) => taskId === fault.taskId);
    return faultWords(fault, task ? this.language.of(task.label) : (fault.taskId ?? ''));
  }

  /** Figures are shown before and after; long texts are only named. */
  protected isShort(value: string | null | undefined): boolean {
    return (value ?? '').length <= 20;
  }
}
