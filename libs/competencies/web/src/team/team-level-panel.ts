import { DIALOG_DATA } from '@angular/cdk/dialog';
import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, LOCALE_ID } from '@angular/core';
import { GapStatus, LevelSpan } from '@passerelle/platform-web';
import { Panel } from '@passerelle/platform-web/panel';

import { ageWords } from '../my-competencies/standing-words.js';
import type { TeamCell } from './team-cell.js';

export interface TeamLevelAsked {
  readonly person: string;
  readonly competency: string;
  readonly cell: Exclude<TeamCell, { readonly kind: 'notAsked' }>;
}

/** Why a level of the team is what it is: what its manager may see of it, in words, and no more. */
@Component({
  selector: 'pa-team-level-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, GapStatus, LevelSpan, Panel],
  templateUrl: './team-level-panel.html',
  styles: `
    dl { display: grid; gap: 12px; margin-top: 12px; }
    dt { font: var(--pa-label); }
    pa-level-span { max-width: 320px; }
  `,
})
export class TeamLevelPanel {
  private readonly locale = inject(LOCALE_ID);
  protected readonly asked = inject<TeamLevelAsked>(DIALOG_DATA);
  protected readonly age = this.asked.cell.kind === 'level' && this.asked.cell.freshAt ? ageWords(this.asked.cell.freshAt, new Date(), this.locale) : null;
}
