import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { GraphqlClient, Session } from '@passerelle/platform-web';

import { TeamToDoDocument } from '../generated/graphql.js';

/** What waits for the manager, in one line at the top of the page; nothing when nothing waits, or while it is not known. */
@Component({
  selector: 'pa-team-to-do',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    @if (waiting() + overdue() > 0) {
      <p class="pa-notice"><b i18n="@@competencies.to-do.heading">À faire</b>&ngsp;
        @if (waiting() > 0) { <span><a routerLink="/mon-equipe/validations" i18n="@@competencies.to-do.evidence">{waiting(), plural, =1 {1 preuve à lire} other {{{ waiting() }} preuves à lire}}</a>@if (late() > 0) { {{ ' ' }}<span i18n="@@competencies.to-do.late">{late(), plural, =1 {dont 1 en retard} other {dont {{ late() }} en retard}}</span> }</span> }
        @if (overdue() > 0) { &ngsp;<a routerLink="/mon-equipe/formations" [queryParams]="{ equipe: managerId() }" i18n="@@competencies.to-do.overdue">{overdue(), plural, =1 {1 formation demandée a passé son échéance} other {{{ overdue() }} formations demandées ont passé leur échéance}}</a> }
      </p>
    }
  `,
  styles: `
    :host:empty { display: none; }
    p { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 8px 14px; margin-bottom: 12px; }
  `,
})
export class TeamToDo {
  private readonly session = inject(Session);
  /** Whose team it is. */
  readonly managerId = input.required<string | null>();
  private readonly asked = computed(() => (this.session.can('validation:decide') && this.session.can('course-request:write') ? {} : undefined));
  private readonly page = inject(GraphqlClient).query(TeamToDoDocument, this.asked);
  /** Whether it is known what this line says, so that what is drawn under it does not move. */
  readonly settled = computed(() => !this.asked() || this.page.value() !== undefined || this.page.error() !== undefined);
  protected readonly waiting = computed(() => this.page.value()?.validationsWaiting.waiting ?? 0);
  protected readonly late = computed(() => this.page.value()?.validationsWaiting.late ?? 0);
  protected readonly overdue = computed(() => (this.page.value()?.teamCourseRequests ?? []).filter(({ state }) => state === 'late').length);
}
