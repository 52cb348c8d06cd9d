import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CellTemplate, type DataColumn, DataTable, PageLanguage, Suppressed, TextPipe } from '@passerelle/platform-web';

import type { ClassQuestionFieldsFragment } from '../generated/graphql.js';
import { tenthsInWords } from './class-words.js';

/** Questions by how many fail them, then those that mislead, with the idea behind the wrong answer that many give. */
@Component({
  selector: 'pa-question-state-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CellTemplate, DataTable, Suppressed, TextPipe],
  template: `
    <section class="pa-card" [attr.aria-labelledby]="name() + '-failed'">
      <h3 [id]="name() + '-failed'" i18n="@@tutor.class.failed">Questions les plus manquées</h3>
      <p class="pa-caption" i18n="@@tutor.class.failed.help">À la première réponse, parmi les personnes qui ont répondu.</p>
      <pa-data-table [caption]="caption" [columns]="columns" [rows]="byFailure()" [csvName]="name() + '-questions'" [trackBy]="track" [pageSize]="12" [emptyHeading]="none">
        <ng-template paCell="failed" let-row>@if (row.failed === null) { <pa-suppressed /> } @else { {{ words(row.failed) }} }</ng-template>
      </pa-data-table>
    </section>
    <section class="pa-card" [attr.aria-labelledby]="name() + '-misleading'">
      <h3 [id]="name() + '-misleading'" i18n="@@tutor.class.misleading">Ce qui induit en erreur</h3>
      <p class="pa-caption" i18n="@@tutor.class.misleading.help">Les mauvaises réponses que donnent au moins 2 personnes sur 10, et l’idée qu’elles laissent voir.</p>
      <ul>
        @for (question of misleading(); track question.id) {
          <li>
            <p class="pa-caption">{{ question.place | text }}</p>
            <p><b>{{ question.question | text }}</b></p>
            @for (idea of question.misleading; track $index) {
              <p i18n="@@tutor.class.misleading.idea">{{ words(idea.held) }} : « {{ idea.words | text }} »</p>
              <p class="pa-quiet">{{ idea.why | text }}</p>
            }
          </li>
        } @empty { <li class="pa-quiet" i18n="@@tutor.class.misleading.none">Aucune mauvaise réponse ne revient aussi souvent, ou trop peu de personnes l’ont donnée pour le dire.</li> }
      </ul>
    </section>
  `,
  styles: `:host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; } li + li { margin-top: 12px; padding-top: 12px; border-top: 1px solid var(--pa-line); } li { display: grid; gap: 4px; overflow-wrap: anywhere; }`,
})
export class QuestionStateTable {
  private readonly language = inject(PageLanguage);
  readonly questions = input.required<readonly ClassQuestionFieldsFragment[]>();
  /** Of the file that one takes away. */
  readonly name = input.required<string>();
  /** The most failed first; what is hidden comes last, in the order of the course: its place says nothing. */
  protected readonly byFailure = computed(() => this.questions().toSorted((a, b) => (b.failed ?? -1) - (a.failed ?? -1)));
  protected readonly misleading = computed(() => this.questions().filter(({ misleading }) => misleading.length > 0));
  protected readonly words = tenthsInWords;
  protected readonly track = ({ kind, id }: ClassQuestionFieldsFragment) => `${kind}/${id}`;
  protected readonly caption = $localize`:@@tutor.class.failed.caption:Questions et part des personnes qui les manquent`;
  protected readonly none = $localize`:@@tutor.class.failed.none:Aucune question`;
  protected readonly columns: readonly DataColumn<ClassQuestionFieldsFragment>[] = [
    { id: 'question', header: $localize`:@@tutor.class.question:Question`, value: ({ question }) => this.language.of(question), rowHeader: true },
    { id: 'place', header: $localize`:@@tutor.class.place:Où`, value: ({ place }) => this.language.of(place) },
    { id: 'failed', header: $localize`:@@tutor.class.failed.share:Manquée par`, value: ({ failed }) => tenthsInWords(failed) },
  ];
}
