import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

export type GapStatusName = 'met' | 'near' | 'below' | 'notAssessed';

/** The state of a gap, in words. */
export function gapStatusLabel(status: GapStatusName): string {
  switch (status) {
    case 'met': return $localize`:@@platform.gap-status.met:Atteint`;
    case 'near': return $localize`:@@platform.gap-status.near:Presque atteint`;
    case 'below': return $localize`:@@platform.gap-status.develop:À développer`;
    case 'notAssessed': return $localize`:@@platform.gap-status.not-assessed:Non évalué`;
  }
}

/** Where a person stands against what a role asks: a sign, a word, a colour; never red. */
@Component({
  selector: 'pa-gap-status',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './gap-status.html',
  styleUrl: './gap-status.css',
  host: { '[attr.data-status]': 'status()' },
})
export class GapStatus {
  readonly status = input.required<GapStatusName>();
  readonly signOnly = input(false);
  /** Other words for the same state, when a view may not tell two causes apart. */
  readonly words = input<string>();
  protected readonly label = computed(() => this.words() ?? gapStatusLabel(this.status()));
}
