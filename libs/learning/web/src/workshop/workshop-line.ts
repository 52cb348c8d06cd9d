import { ChangeDetectionStrategy, Component, computed, inject, input, LOCALE_ID } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageLanguage, Tag, TextPipe, TypographyPipe } from '@passerelle/platform-web';

import type { WorkshopSummaryFragment } from '../generated/graphql.js';
import { placesWords, standingWords, workshopMoment } from './workshop-words.js';

/** One workshop in a list: what, when, where, and where one stands. */
@Component({
  selector: 'pa-workshop-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Tag, TextPipe, TypographyPipe],
  template: `
    <h3><a [routerLink]="['/ateliers', workshop().id]">{{ workshop().title | typography }}</a></h3>
    <p>{{ moment() }}</p>
    <p class="pa-caption">
      @if (workshop().place) { {{ workshop().place }} }
      @if (workshop().place && workshop().remote) { · }
      @if (workshop().remote) { <ng-container i18n="@@learning.workshop.remote">À distance</ng-container> }
      @if (workshop().competency; as competency) { · {{ competency.title | text }} } @else if (workshop().course) { · {{ workshop().course?.title | text }} }
    </p>
    <p class="pa-row">
      @if (workshop().cancelReason) { <pa-tag kind="required" i18n="@@learning.workshop.cancelled">Annulé</pa-tag> }
      @if (standing()) { <pa-tag kind="decision">{{ standing() }}</pa-tag> }
      @if (workshop().mine) { <pa-tag i18n="@@learning.workshop.mine">Planifié par vous</pa-tag> }
      @if (!workshop().begun && !workshop().cancelReason) { <span class="pa-caption">{{ places() }}</span> }
    </p>
  `,
  styles: `
    :host { display: grid; gap: 4px; min-width: 0; }
    h3 { overflow-wrap: anywhere; }
    h3 a { color: inherit; }
    pa-tag { white-space: normal; }
  `,
})
export class WorkshopLine {
  private readonly language = inject(PageLanguage);
  private readonly locale = inject(LOCALE_ID);
  readonly workshop = input.required<WorkshopSummaryFragment>();
  protected readonly moment = computed(() => workshopMoment(this.workshop(), this.language.current, this.locale));
  protected readonly standing = computed(() => standingWords(this.workshop()));
  protected readonly places = computed(() => placesWords(this.workshop()));
}
