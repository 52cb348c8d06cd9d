import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Icon } from '../icon/icon.js';

/** A count or a level that would give a person away. */
@Component({
  selector: 'pa-suppressed',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<pa-icon name="lock" size="tiny" /><span i18n="@@platform.suppressed.word">masqué</span>&ngsp;
    @if (full()) { <span i18n="@@platform.suppressed.why">(moins de 5 personnes)</span> }
    @else { <span class="pa-hidden" i18n="@@platform.suppressed.why">(moins de 5 personnes)</span> }`,
  styles: `:host { display: inline-flex; align-items: center; gap: 4px; padding: 1px 6px; border-radius: 4px; background: var(--pa-masked-bg); color: var(--pa-ink-2); font: 500 .75rem/1.125rem var(--pa-font); position: relative; }`,
})
export class Suppressed {
  /** The reason is written out, instead of being left to the legend. */
  readonly full = input(false);
}
