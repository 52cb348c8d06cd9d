import { ChangeDetectionStrategy, Component, input } from '@angular/core';

import { Icon } from '../icon/icon.js';
import type { IconName } from '../icon/icon-paths.js';

/** Nothing here, and why; what one may do about it is projected. */
@Component({
  selector: 'pa-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<pa-icon [name]="icon()" /><div><b>{{ heading() }}</b>@if (detail()) { <p>{{ detail() }}</p> }</div><div class="act"><ng-content /></div>`,
  styleUrl: '../empty-state/state-row.css',
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly detail = input<string>();
  readonly icon = input<IconName>('bars');
}
