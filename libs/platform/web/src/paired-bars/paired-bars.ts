import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

import { ChangeKind, type ChangeKindName } from '../change-kind/change-kind.js';

export interface PairedBar {
  readonly id: string;
  readonly label: string;
  /** Percent of working time; null when the task does not exist on that side. */
  readonly today: number | null;
  readonly transformed: number | null;
  readonly change: ChangeKindName;
}

/** Shares of time today (outlined) and in the transformed role (filled), with both numbers in words of a table. */
@Component({
  selector: 'pa-paired-bars',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChangeKind],
  templateUrl: './paired-bars.html',
  styleUrl: './paired-bars.css',
})
export class PairedBars {
  readonly bars = input.required<readonly PairedBar[]>();
  readonly caption = input.required<string>();
  private readonly longest = computed(() => Math.max(1, ...this.bars().flatMap(({ today, transformed }) => [today ?? 0, transformed ?? 0])));

  protected length(share: number | null): number {
    return (100 * (share ?? 0)) / this.longest();
  }
}
