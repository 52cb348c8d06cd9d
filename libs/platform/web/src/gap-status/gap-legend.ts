import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Icon } from '../icon/icon.js';
import { GapStatus } from './gap-status.js';

/** What the signs of a level table mean. */
@Component({
  selector: 'pa-gap-legend',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GapStatus, Icon],
  template: `
    <ul i18n-aria-label="@@platform.gap-legend.label" aria-label="Légende">
      <li><pa-gap-status status="met" /></li>
      <li><pa-gap-status status="near" /></li>
      <li><pa-gap-status status="below" /></li>
      <li class="quiet"><span class="swatch pa-stripes" aria-hidden="true"></span>
        @if (sharing()) { <ng-container i18n="@@platform.gap-legend.not-assessed-or-shared">Non évalué ou non partagé</ng-container> }
        @else { <ng-container i18n="@@platform.gap-legend.not-assessed">Non évalué</ng-container> }
      </li>
      @if (suppression()) { <li class="quiet"><pa-icon name="lock" size="small" /><ng-container i18n="@@platform.gap-legend.suppressed">Masqué (moins de 5 personnes)</ng-container></li> }
      <li class="asked"><pa-icon name="demand" size="small" filled /><ng-container i18n="@@platform.gap-legend.required">Demandé</ng-container></li>
    </ul>
  `,
  styles: `
    ul { display: flex; flex-wrap: wrap; gap: 6px 18px; align-items: center; font: var(--pa-caption); }
    li { display: inline-flex; gap: 6px; align-items: center; }
    pa-gap-status { font: var(--pa-caption); }
    .quiet { color: var(--pa-ink-2); }
    .asked { color: var(--md-sys-color-tertiary); }
    .swatch { width: 18px; height: 14px; border-radius: 3px; }
  `,
})
export class GapLegend {
  /** A manager's view: not assessed and not shared look the same. */
  readonly sharing = input(false);
  readonly suppression = input(false);
}
