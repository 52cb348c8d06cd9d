import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CellTemplate, type DataColumn, DataTable, EmptyState, PageLanguage, Suppressed } from '@passerelle/platform-web';

import type { ClassHintRung, ClassHintsFieldsFragment, ClassStateOfPracticeQuery } from '../generated/graphql.js';
import { tenthsInWords } from './class-words.js';
import { QuestionStateTable } from './question-state-table.js';

type State = ClassStateOfPracticeQuery['practiceState'];
interface HintRow {
  readonly id: string;
  readonly competency: string;
  /** Nothing on the row of the competency as a whole. */
  readonly exercise: string;
  readonly none: number | null;
  readonly orient: number | null;
  readonly remind: number | null;
  readonly workThrough: number | null;
}

/** Which hints are asked for in practice, by competency then by exercise, and which exercises mislead. */
@Component({
  selector: 'pa-practice-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CellTemplate, DataTable, EmptyState, QuestionStateTable, Suppressed],
  template: `
    @if (state().hasTooFew) { <pa-empty-state icon="lock" [heading]="tooFew" [detail]="tooFewDetail" /> }
    @else {
      <section class="pa-card" aria-labelledby="hints">
        <h3 id="hints" i18n="@@tutor.class.hints">Indices demandés</h3>
        <p class="pa-caption" i18n="@@tutor.class.hints.help">Chaque personne compte une fois, par l’indice le plus poussé qu’elle a demandé à sa première réponse.</p>
        <pa-data-table [caption]="caption" [columns]="columns" [rows]="rows()" csvName="indices" [trackBy]="track" [pageSize]="12" [emptyHeading]="nothing">
          <ng-template paCell="none" let-row>@if (row.none === null) { <pa-suppressed /> } @else { {{ words(row.none) }} }</ng-template>
          <ng-template paCell="orient" let-row>@if (row.orient === null) { <pa-suppressed /> } @else { {{ words(row.orient) }} }</ng-template>
          <ng-template paCell="remind" let-row>@if (row.remind === null) { <pa-suppressed /> } @else { {{ words(row.remind) }} }</ng-template>
          <ng-template paCell="workThrough" let-row>@if (row.workThrough === null) { <pa-suppressed /> } @else { {{ words(row.workThrough) }} }</ng-template>
        </pa-data-table>
      </section>
      <pa-question-state-table [questions]="questions()" name="exercices" />
    }
  `,
  styles: `:host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; }`,
})
export class PracticeState {
  private readonly language = inject(PageLanguage);
  readonly state = input.required<State>();
  protected readonly rows = computed<readonly HintRow[]>(() => this.state().competencies.flatMap(({ id, title, hints, exercises }) => [
    { id, competency: this.language.of(title), exercise: '', ...sharesOf(hints) },
    ...exercises.map((exercise) => ({ id: `${id}/${exercise.id}`, competency: this.language.of(title), exercise: this.language.of(exercise.question), ...sharesOf(exercise.hints) })),
  ]));
  protected readonly questions = computed(() => this.state().competencies.flatMap(({ questions }) => questions));
  protected readonly words = tenthsInWords;
  protected readonly track = ({ id }: HintRow) => id;
  protected readonly tooFew = $localize`:@@tutor.class.practice.too-few:Moins de cinq personnes se sont exercées ce mois-là`;
  protected readonly tooFewDetail = $localize`:@@tutor.class.practice.too-few.detail:Rien n’est montré. Choisissez un autre mois.`;
  protected readonly nothing = $localize`:@@tutor.class.hints.none:Rien ne peut être montré sans laisser reconnaître quelqu’un`;
  protected readonly caption = $localize`:@@tutor.class.hints.caption:Indice le plus poussé, par compétence et par exercice`;
  protected readonly columns: readonly DataColumn<HintRow>[] = [
    { id: 'competency', header: $localize`:@@tutor.class.competency:Compétence`, value: ({ competency }) => competency, rowHeader: true },
    { id: 'exercise', header: $localize`:@@tutor.class.exercise:Exercice`, value: ({ exercise }) => exercise || $localize`:@@tutor.class.all-exercises:Tous les exercices` },
    { id: 'none', header: $localize`:@@tutor.class.hint.none:Aucun indice`, value: ({ none }) => tenthsInWords(none) },
    { id: 'orient', header: $localize`:@@tutor.class.hint.orient:Où regarder`, value: ({ orient }) => tenthsInWords(orient) },
    { id: 'remind', header: $localize`:@@tutor.class.hint.remind:La règle`, value: ({ remind }) => tenthsInWords(remind) },
    { id: 'workThrough', header: $localize`:@@tutor.class.hint.work:Un premier pas`, value: ({ workThrough }) => tenthsInWords(workThrough) },
  ];
}

function sharesOf({ none, rungs }: ClassHintsFieldsFragment): Omit<HintRow, 'id' | 'competency' | 'exercise'> {
  const asked = (wanted: ClassHintRung) => rungs.find(({ rung }) => rung === wanted)?.asked ?? null;
  return { none, orient: asked('orient'), remind: asked('remind'), workThrough: asked('workThrough') };
}
