import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { ICON_PATHS, type IconName } from './icon-paths.js';

/** A drawing beside words. It says nothing by itself: the words do. */
@Component({
  selector: 'pa-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host { display: inline-flex; flex: none; width: 20px; height: 20px; vertical-align: -5px; }
    :host([size='small']) { width: 16px; height: 16px; vertical-align: -3px; }
    :host([size='tiny']) { width: 14px; height: 14px; vertical-align: -2px; }
    :host([size='large']) { width: 28px; height: 28px; vertical-align: -8px; }
    :host([filled]) path { fill: currentColor; }
    svg { width: 100%; height: 100%; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => ICON_PATHS[this.name()]);
}
