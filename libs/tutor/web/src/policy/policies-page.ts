import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, EmptyState, ErrorState, GraphqlClient, LoadingSkeleton, PageHead, Session, Tag, TextPipe } from '@passerelle/platform-web';

import { PoliciesPageDocument } from '../generated/graphql.js';

/** The policies and directives of the organization; whoever administers writes them from here. */
@Component({
  selector: 'pa-policies-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, EmptyState, ErrorState, LoadingSkeleton, PageHead, RouterLink, Tag, TextPipe],
  template: `
    <div class="pa-page">
      <pa-page-head [heading]="heading" [lead]="lead">@if (writes) { <a class="pa-button pa-button--filled" routerLink="/politiques/nouvelle" i18n="@@tutor.policy.new">Nouvelle politique</a> }</pa-page-head>
      @if (page.error(); as failed) { <pa-error-state [failure]="failed" (retry)="page.reload()" /> }
      @if (page.value(); as known) {
        <ul>
          @for (policy of known.policies; track policy.id) {
            <li class="pa-card">
              <h2><a [routerLink]="['/politiques', policy.id]">{{ policy.title | text }}</a></h2>
              <p class="pa-caption" i18n="@@tutor.policy.since">En vigueur le {{ policy.inForceOn | day }}</p>
              @if (policy.withdrawnAt) { <p><pa-tag><ng-container i18n="@@tutor.policy.withdrawn">Retirée</ng-container></pa-tag></p> }
            </li>
          } @empty { <li><pa-empty-state icon="file" [heading]="none" /></li> }
        </ul>
      } @else if (!page.error()) { <pa-loading-skeleton [lines]="6" /> }
    </div>
  `,
  styles: `ul { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; } li { display: grid; gap: 4px; overflow-wrap: anywhere; }`,
})
export class PoliciesPage {
  protected readonly page = inject(GraphqlClient).query(PoliciesPageDocument, () => ({}));
  protected readonly writes = inject(Session).can('account:administer');
  protected readonly heading = $localize`:@@tutor.policy.heading:Politiques et directives`;
  protected readonly lead = $localize`:@@tutor.policy.lead:Celles de votre organisme. Les réponses aux questions les citent.`;
  protected readonly none = $localize`:@@tutor.policy.none:Aucune politique n’est publiée pour le moment`;
}
