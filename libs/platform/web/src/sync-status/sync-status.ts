import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';

import { Icon } from '../icon/icon.js';
import type { IconName } from '../icon/icon-paths.js';
import { PageLanguage } from '../language/language.js';

export type SyncState = 'saved' | 'sending' | 'offline' | 'refused';

const ICONS: Readonly<Record<SyncState, IconName>> = { saved: 'cloud', sending: 'refresh', offline: 'cloudOff', refused: 'information' };

/** Whether what the person did has reached the server: a fact in words, said politely. */
@Component({
  selector: 'pa-sync-status',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DatePipe, Icon],
  template: `
    <pa-icon [name]="icon()" />
    <span role="status">
      @switch (state()) {
        @case ('saved') { @if (at()) { <ng-container i18n="@@platform.sync-status.saved">Enregistré à {{ at() | date: hour }}</ng-container> } }
        @case ('sending') { <ng-container i18n="@@platform.sync-status.sending">Envoi en cours</ng-container> }
        @case ('offline') { <ng-container i18n="@@platform.sync-status.offline">{kept(), plural, =0 {Hors ligne : rien n’attend} =1 {Hors ligne : 1 réponse gardée} other {Hors ligne : {{ kept() }} réponses gardées}}</ng-container> }
        @case ('refused') { <ng-container i18n="@@platform.sync-status.refused">Non enregistré</ng-container> }
      }
    </span>
    <ng-content />
  `,
  styles: `:host { display: inline-flex; align-items: center; gap: 6px; font: var(--pa-caption); color: var(--pa-ink-2); } :host([data-state='refused']) { color: var(--md-sys-color-error); }`,
  host: { '[attr.data-state]': 'state()' },
})
export class SyncStatus {
  readonly state = input.required<SyncState>();
  /** When the server acknowledged. */
  readonly at = input<Date | string>();
  /** How many are kept on the device. */
  readonly kept = input(0);
  protected readonly icon = computed(() => ICONS[this.state()]);
  protected readonly hour = inject(PageLanguage).current === 'fr' ? "H\u00a0'h'\u00a0mm" : 'h:mm\u00a0a';
}
