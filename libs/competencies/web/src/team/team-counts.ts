import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { GapStatus, Suppressed, TextPipe } from '@passerelle/platform-web';

import type { TeamCount } from './team-view.js';

/** How many people meet what is asked, competency by competency; hidden where a number would give somebody away. */
@Component({
  selector: 'pa-team-counts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GapStatus, Suppressed, TextPipe],
  templateUrl: './team-counts.html',
})
export class TeamCounts {
  readonly competencies = input.required<readonly TeamCount[]>();
  protected readonly states = ['met', 'near', 'below', 'notAssessed'] as const;
}
