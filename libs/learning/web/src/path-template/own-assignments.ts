import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, ErrorState, GraphqlClient, LoadingSkeleton, Tag, TextPipe } from '@passerelle/platform-web';

import { OwnPathAssignmentsDocument } from '../generated/graphql.js';
import { obligationWords } from './template-words.js';

/** What the viewer assigned, of one template or of all: whom to, until when, and whether a later version waits. */
@Component({
  selector: 'pa-own-assignments',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, ErrorState, LoadingSkeleton, RouterLink, Tag, TextPipe],
  template: `
    <section class="pa-card pa-stack" aria-labelledby="own-assignments">
      <h2 id="own-assignments" i18n="@@learning.assignments.heading">Vos attributions</h2>
      @if (page.error(); as failure) { <pa-error-state [failure]="failure" (retry)="page.reload()" /> }
      @if (page.value(); as shown) {
        <ul class="pa-stack">
          @for (one of shown.pathAssignments; track one.id) {
            <li>
              <p><a [routerLink]="['/parcours-types/attributions', one.id]">{{ one.target.name | text }}</a>@if (one.target.within; as within) { <span class="pa-caption">, {{ within | text }}</span> }</p>
              @if (!templateId()) { <p class="pa-caption">{{ one.templateTitle | text }}</p> }
              <p class="pa-caption" i18n="@@learning.assignments.line">{{ words(one.obligation) }}, d’ici le {{ one.dueOn | day }}, version {{ one.version }}</p>
              @if (one.latestVersion > one.version) { <p><pa-tag kind="proposal" i18n="@@learning.assignments.waiting">La version {{ one.latestVersion }} attend votre lecture</pa-tag></p> }
            </li>
          } @empty { <li class="pa-quiet" i18n="@@learning.assignments.none">Vous n’avez rien attribué.</li> }
        </ul>
      } @else if (!page.error()) { <pa-loading-skeleton [lines]="3" /> }
    </section>
  `,
  styles: `li { overflow-wrap: anywhere; } pa-tag { white-space: normal; }`,
})
export class OwnAssignments {
  /** Absent: of every template. */
  readonly templateId = input<string>();
  protected readonly page = inject(GraphqlClient).query(OwnPathAssignmentsDocument, () => ({ templateId: this.templateId() ?? null }));
  protected readonly words = obligationWords;
}
