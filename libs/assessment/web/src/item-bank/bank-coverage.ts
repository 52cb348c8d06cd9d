import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ITEM_LEVELS } from '@passerelle/assessment-domain';
import { TextPipe } from '@passerelle/platform-web';

import type { ItemBankPageQuery } from '../generated/graphql.js';

type Coverage = ItemBankPageQuery['itemBank']['competencies'][number];

/** How many questions count at each level of each competency; a level without any is a hole, and said so. */
@Component({
  selector: 'pa-bank-coverage',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TextPipe],
  template: `
    <div class="pa-scroll-x">
      <table class="pa-table">
        <caption class="pa-caption" i18n="@@assessment.coverage.caption">Questions qui comptent dans un diagnostic, par compétence et par niveau. « + » : à l’essai. Celles que garde l’exercice n’y sont pas.</caption>
        <thead><tr><th scope="col" i18n="@@assessment.coverage.competency">Compétence</th>@for (level of levels; track level) { <th scope="col" i18n="@@assessment.coverage.level">Niveau {{ level }}</th> }<th scope="col" i18n="@@assessment.coverage.practice">Exercice</th><th scope="col" i18n="@@assessment.report.responses">Réponses</th></tr></thead>
        <tbody>
          @for (one of covered(); track one.competencyId) {
            <tr>
              <th scope="row"><button type="button" class="pa-link" (click)="chosen.emit({ competencyId: one.competencyId, level: null })">{{ one.title | text }}</button></th>
              @for (cell of one.levels; track cell.level) {
                <td [class.hole]="cell.counting === 0">
                  @if (cell.counting > 0) { <button type="button" class="pa-link" (click)="chosen.emit({ competencyId: one.competencyId, level: cell.level })">{{ cell.counting }}<span class="pa-hidden" i18n="@@assessment.coverage.see">, voir ces questions</span></button> } @else { <span i18n="@@assessment.coverage.hole">Aucune</span> }
                  @if (cell.pilots > 0) { <span class="pa-caption"> + {{ cell.pilots }}<span class="pa-hidden" i18n="@@assessment.coverage.pilots"> à l’essai</span></span> }
                </td>
              }
              <td>{{ practiceOf(one) }}</td>
              <td><a [routerLink]="['/banque-de-questions/reponses', one.competencyId]"><ng-container i18n="@@assessment.coverage.report">Rapport</ng-container><span class="pa-hidden">, {{ one.title | text }}</span></a></td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    @if (bare().length > 0) {
      <details><summary i18n="@@assessment.coverage.bare">{bare().length, plural, =1 {Une compétence sans aucune question} other {{{ bare().length }} compétences sans aucune question}}</summary><ul>@for (one of bare(); track one.competencyId) { <li>{{ one.title | text }}</li> }</ul></details>
    }
  `,
  styles: `
    td { text-align: center; font-variant-numeric: tabular-nums; white-space: nowrap; }
    th[scope='row'] { min-width: 180px; text-align: start; }
    details { margin-top: 8px; } ul { columns: 280px; padding-inline-start: 20px; }
    .hole { color: var(--pa-ink-2); background: repeating-linear-gradient(135deg, transparent 0 6px, var(--pa-line-soft, var(--pa-line)) 6px 7px); }
    .hole span { background: var(--pa-card); padding: 0 4px; }
  `,
})
export class BankCoverage {
  readonly competencies = input.required<readonly Coverage[]>();
  readonly chosen = output<{ readonly competencyId: string; readonly level: number | null }>();
  protected readonly levels = ITEM_LEVELS;
  protected readonly covered = computed(() => this.competencies().filter(hasQuestions));
  protected readonly bare = computed(() => this.competencies().filter((one) => !hasQuestions(one)));

  protected practiceOf({ levels }: Coverage): number {
    return levels.reduce((sum, { practice }) => sum + practice, 0);
  }
}

function hasQuestions({ levels }: Coverage): boolean {
  return levels.some(({ counting, pilots, practice }) => counting + pilots + practice > 0);
}
