import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ErrorState, GraphqlClient, LoadingSkeleton } from '@passerelle/platform-web';

import { MyWorkshopsDocument } from '../generated/graphql.js';
import { WorkshopLine } from './workshop-line.js';

/** The workshops in which the person has a place, waits or is invited, beside their path. */
@Component({
  selector: 'pa-my-workshops',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, LoadingSkeleton, RouterLink, WorkshopLine],
  template: `
    <section class="pa-card" aria-labelledby="my-workshops">
      <div class="pa-section-head">
        <h2 id="my-workshops" i18n="@@learning.workshops.mine">Mes ateliers</h2>
        <a class="pa-link" routerLink="/ateliers" i18n="@@learning.workshops.all">Tous les ateliers</a>
      </div>
      @if (page.error(); as failure) { <pa-error-state [failure]="failure" (retry)="page.reload()" /> }
      @else if (workshops(); as shown) {
        <ul class="pa-stack">@for (workshop of shown; track workshop.id) { <li><pa-workshop-line [workshop]="workshop" /></li> } @empty { <li class="pa-quiet" i18n="@@learning.workshops.mine.none">Vous n’avez de place dans aucun atelier à venir.</li> }</ul>
      } @else { <pa-loading-skeleton [lines]="2" /> }
    </section>
  `,
})
export class MyWorkshops {
  protected readonly page = inject(GraphqlClient).query(MyWorkshopsDocument, () => ({}));
  protected readonly workshops = computed(() => this.page.value()?.myWorkshops);
}
