import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type DataColumn, DataTable, EmptyState, ErrorState, GraphqlClient, LoadingSkeleton, PageLanguage } from '@passerelle/platform-web';

import { requestStateWords } from '../course-request/request-words.js';
import { ObligatoryStepsDocument, type ObligatoryStepsQuery } from '../generated/graphql.js';

type Member = ObligatoryStepsQuery['teamObligatorySteps'][number];
type Step = Member['steps'][number] & { readonly person: Member };

/** The obligatory steps of each person that their manager may be told: nothing of them depends on a level. */
@Component({
  selector: 'pa-obligatory-steps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DataTable, EmptyState, ErrorState, LoadingSkeleton],
  template: `
    <section class="pa-card" aria-labelledby="obligatory">
      <h2 id="obligatory" i18n="@@competencies.obligatory.heading">Étapes obligatoires de chaque personne</h2>
      <p class="pa-caption pa-prose" i18n="@@competencies.obligatory.lead">Ce que vous avez demandé, et ce que le rôle transformé tient pour essentiel, quel que soit le niveau de la personne. Vous voyez où en est ce que vous avez demandé ; pour le reste, l’avancement lui appartient, car il dirait ce qu’elle n’a pas partagé.</p>
      @if (page.error(); as failure) { <pa-error-state [failure]="failure" (retry)="page.reload()" /> }
      @if (steps(); as shown) {
        @if (shown.length === 0) { <pa-empty-state icon="path" [heading]="none" /> }
        @else { <pa-data-table [caption]="caption" [columns]="columns" [rows]="shown" csvName="etapes-obligatoires" [trackBy]="track" [pageSize]="20" /> }
      } @else if (!page.error()) { <pa-loading-skeleton [lines]="4" /> }
    </section>
  `,
})
export class ObligatorySteps {
  private readonly language = inject(PageLanguage);
  /** Whose team. */
  readonly managerId = input.required<string | null>();
  protected readonly page = inject(GraphqlClient).query(ObligatoryStepsDocument, () => ({ managerId: this.managerId() }));
  protected readonly steps = computed(() => this.page.value()?.teamObligatorySteps.flatMap((person) => person.steps.map((step): Step => ({ ...step, person }))));
  protected readonly caption = $localize`:@@competencies.obligatory.table:Chaque étape obligatoire, par ordre alphabétique des personnes`;
  protected readonly none = $localize`:@@competencies.obligatory.none:Aucune étape obligatoire pour le moment`;
  protected readonly columns: readonly DataColumn<Step>[] = [
    { id: 'name', header: $localize`:@@competencies.team.column.name:Nom`, value: ({ person }) => `${person.lastName}, ${person.firstName}`, rowHeader: true },
    { id: 'course', header: $localize`:@@competencies.requests.course:Formation`, value: ({ courseTitle }) => this.language.of(courseTitle) },
    { id: 'origin', header: $localize`:@@competencies.obligatory.origin:D’où elle vient`, value: (step) => this.originOf(step) },
    { id: 'state', header: $localize`:@@competencies.requests.state:Où cela en est`, value: ({ state }) => (state ? requestStateWords(state) : $localize`:@@competencies.obligatory.state.own:Lui appartient`) },
  ];
  protected readonly track = ({ person, courseId }: Step) => `${person.employeeId} ${courseId}`;

  private originOf({ origin, competencies }: Step): string {
    if (origin === 'requested') return $localize`:@@competencies.obligatory.origin.requested:Demandée`;
    return $localize`:@@competencies.obligatory.origin.role:Essentielle pour le rôle : ${competencies.map(({ title }) => this.language.of(title)).join(', ')}:competencies:`;
  }
}
