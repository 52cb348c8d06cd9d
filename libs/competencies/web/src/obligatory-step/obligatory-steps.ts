import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type DataColumn, DataTable, EmptyState, ErrorState, GraphqlClient, LoadingSkeleton, PageLanguage } from '@passerelle/platform-web';

import { requestStateWords } from '../course-request/request-words.js';
import { ObligatoryStepsDocument, type ObligatoryStepsQuery } from '../generated/graphql.js';

type Member = ObligatoryStepsQuery['teamObligatorySteps'][number];
type Step = Member['steps'][number];

/** The obligatory steps of each person that their manager may be told: nothing of them depends on a level. */
@Component({
  selector: 'pa-obligatory-steps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DataTable, EmptyState, ErrorState, LoadingSkeleton],
  template: `
    <section class="pa-card pa-stack" aria-labelledby="obligatory">
      <h2 id="obligatory" i18n="@@competencies.obligatory.heading">Étapes obligatoires de chaque personne</h2>
      <p class="pa-caption pa-prose" i18n="@@competencies.obligatory.lead">Ce que vous avez demandé ou qu’un parcours type demande, et ce que le rôle transformé tient pour essentiel, quel que soit le niveau de la personne. Vous voyez où en est ce qui est demandé ; pour le reste, l’avancement lui appartient, car il dirait ce qu’elle n’a pas partagé.</p>
      @if (page.error(); as failure) { <pa-error-state [failure]="failure" (retry)="page.reload()" /> }
      @if (members(); as shown) {
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
  protected readonly members = computed(() => this.page.value()?.teamObligatorySteps.filter(({ steps }) => steps.length > 0));
  protected readonly caption = $localize`:@@competencies.obligatory.table:Chaque étape obligatoire, par ordre alphabétique des personnes`;
  protected readonly none = $localize`:@@competencies.obligatory.none:Aucune étape obligatoire pour le moment`;
  protected readonly columns: readonly DataColumn<Member>[] = [
    { id: 'name', header: $localize`:@@competencies.team.column.name:Nom`, value: ({ lastName, firstName }) => `${lastName}, ${firstName}`, rowHeader: true },
    { id: 'requested', header: $localize`:@@competencies.obligatory.requested:Demandé, et où cela en est`, value: ({ steps }) => this.listed(steps.filter(({ origin }) => origin !== 'role').map((step) => `${this.language.of(step.courseTitle)} (${this.stateOf(step)})`)) },
    { id: 'role', header: $localize`:@@competencies.obligatory.role:Essentiel pour le rôle`, value: ({ steps }) => this.listed(steps.filter(({ origin }) => origin === 'role').map(({ courseTitle }) => this.language.of(courseTitle))) },
  ];
  protected readonly track = ({ employeeId }: Member) => employeeId;

  private stateOf({ state }: Step): string {
    return state ? requestStateWords(state).toLocaleLowerCase(this.language.current) : '';
  }

  private listed(words: readonly string[]): string {
    return words.length === 0 ? '—' : words.join(this.language.current === 'fr' ? '\u202f; ' : '; ');
  }
}
