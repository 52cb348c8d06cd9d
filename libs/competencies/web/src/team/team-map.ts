import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { GapLegend, GapStatus, Icon } from '@passerelle/platform-web';

import { NOT_ASKED, type TeamCell, UNKNOWN } from './team-cell.js';

export interface TeamMapColumn {
  readonly id: string;
  readonly label: string;
  /** The highest level asked of somebody. */
  readonly highest: number;
}

export interface TeamMapRow {
  readonly id: string;
  readonly name: string;
  /** One a column, in the same order. */
  readonly cells: readonly TeamCell[];
}

/** Everyone against what their role asks, in the order of their names. A real table; nothing in it sorts. */
@Component({
  selector: 'pa-team-map',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DecimalPipe, GapLegend, GapStatus, Icon],
  templateUrl: './team-map.html',
  styleUrl: './team-map.css',
})
export class TeamMap {
  readonly caption = input.required<string>();
  readonly columns = input.required<readonly TeamMapColumn[]>();
  readonly rows = input.required<readonly TeamMapRow[]>();
  protected readonly notAsked = NOT_ASKED;
  protected readonly unknown = UNKNOWN;
}
