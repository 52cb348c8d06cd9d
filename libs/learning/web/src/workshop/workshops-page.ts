import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, ErrorState, GraphqlClient, LoadingSkeleton, PageHead, Session } from '@passerelle/platform-web';

import { WorkshopsPageDocument } from '../generated/graphql.js';
import { WorkshopLine } from './workshop-line.js';

const AT_ONCE = 20;
/** Most that one page of the API gives. */
const MOST = 200;

/** Group sessions to come and past; whoever plans some begins here. */
@Component({
  selector: 'pa-workshops-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, ErrorState, LoadingSkeleton, PageHead, RouterLink, WorkshopLine],
  template: `
    <div class="pa-page">
      <pa-page-head [heading]="heading" [lead]="lead">
        @if (mayPlan) { <a class="pa-button pa-button--filled" routerLink="/ateliers/nouveau" i18n="@@learning.workshops.plan">Planifier un atelier</a> }
      </pa-page-head>
      <nav class="pa-row" [attr.aria-label]="heading">
        <a class="pa-chip" routerLink="/ateliers" [attr.aria-current]="past() ? null : 'page'" i18n="@@learning.workshops.to-come">À venir</a>
        <a class="pa-chip" routerLink="/ateliers" [queryParams]="{ quand: 'passes' }" [attr.aria-current]="past() ? 'page' : null" i18n="@@learning.workshops.past">Passés</a>
      </nav>
      @if (page.error(); as failure) { <pa-error-state [failure]="failure" (retry)="page.reload()" /> }
      @if (workshops(); as shown) {
        @if (shown.edges.length === 0) { <pa-empty-state icon="people" [heading]="past() ? nonePast : none" [detail]="past() ? nonePastDetail : noneDetail" /> }
        @else {
          <ul [attr.aria-busy]="page.isLoading()">@for (edge of shown.edges; track edge.node.id) { <li class="pa-card"><pa-workshop-line [workshop]="edge.node" /></li> }</ul>
          @if (shown.pageInfo.hasNextPage && first() < most) { <p><button type="button" class="pa-button pa-button--outlined" (click)="more()" i18n="@@learning.workshops.more">Afficher plus d’ateliers</button></p> }
        }
      } @else if (!page.error()) { <pa-loading-skeleton shape="cards" [lines]="3" /> }
    </div>
  `,
  styles: `
    nav { margin-bottom: 16px; }
    .pa-chip { text-decoration: none; }
    .pa-chip[aria-current] { background: var(--md-sys-color-secondary-container); color: var(--md-sys-color-on-secondary-container); border-color: var(--md-sys-color-secondary); font-weight: 600; }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(340px, 100%), 1fr)); gap: 12px; margin-bottom: 16px; }
  `,
})
export class WorkshopsPage {
  readonly quand = input<string>();
  protected readonly past = computed(() => this.quand() === 'passes');
  protected readonly most = MOST;
  protected readonly first = linkedSignal({ source: this.past, computation: () => AT_ONCE });
  protected readonly page = inject(GraphqlClient).query(WorkshopsPageDocument, () => ({ when: this.past() ? ('past' as const) : ('toCome' as const), first: this.first() }));
  protected readonly workshops = computed(() => this.page.value()?.workshops);
  protected readonly mayPlan = inject(Session).can('workshop:plan');
  protected readonly heading = $localize`:@@learning.workshops.heading:Ateliers`;
  protected readonly lead = $localize`:@@learning.workshops.lead:Des séances de groupe qui vont avec une formation ou une compétence. Une place prise peut être rendue jusqu’au début.`;
  protected readonly none = $localize`:@@learning.workshops.none:Aucun atelier à venir`;
  protected readonly noneDetail = $localize`:@@learning.workshops.none.detail:Ceux qui vous sont ouverts, ou auxquels on vous invite, paraîtront ici.`;
  protected readonly nonePast = $localize`:@@learning.workshops.none.past:Aucun atelier passé`;
  protected readonly nonePastDetail = $localize`:@@learning.workshops.none.past.detail:Ceux où vous aviez une place, ou que vous avez planifiés, restent ici.`;

  protected more(): void {
    this.first.update((first) => Math.min(MOST, first + AT_ONCE));
  }
}
