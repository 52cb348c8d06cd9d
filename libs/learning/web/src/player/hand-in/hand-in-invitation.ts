import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, TextPipe } from '@passerelle/platform-web';

import type { LessonActivity } from '../player-lesson.js';

/** Work that one may hand in: what is asked, by what it is looked at, and where to ask for it. */
@Component({
  selector: 'pa-hand-in-invitation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TextPipe],
  template: `
    <section class="pa-card" [attr.aria-label]="label">
      <h2 i18n="@@learning.hand-in.heading">À vous de jouer, dans votre travail</h2>
      <p class="instruction">{{ activity().instruction | text }}</p>
      <h3 i18n="@@learning.hand-in.criteria">Ce que regardera la personne qui valide</h3>
      <ul>@for (criterion of activity().criteria; track criterion.id) { <li>{{ criterion.text | text }}</li> }</ul>
      <p><a class="pa-button pa-button--tonal" [routerLink]="['/mes-competences', activity().competency, 'preuve']" [queryParams]="{ formation: courseId() }"><ng-container i18n="@@learning.hand-in.ask">Demander une validation</ng-container> <pa-icon name="arrow" /></a></p>
    </section>
  `,
  styles: `
    :host { display: block; }
    section { display: grid; gap: 10px; justify-items: start; }
    h2 { font: var(--pa-title-l); }
    .instruction { font: var(--pa-body-l); }
    ul { display: grid; gap: 6px; list-style: disc; padding-inline-start: 24px; font: var(--pa-body-l); }
  `,
})
export class HandInInvitation {
  readonly activity = input.required<LessonActivity<'HandInActivity'>>();
  readonly courseId = input.required<string>();
  protected readonly label = $localize`:@@learning.hand-in.heading:À vous de jouer, dans votre travail`;
}
