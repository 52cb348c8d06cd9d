import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output } from '@angular/core';

import type { GraphqlFailure } from '../graphql/graphql-failure.js';
import { Icon } from '../icon/icon.js';
import { Network } from '../offline-banner/network.js';

/** What did not come, in one sentence, and « Réessayer » where trying again may help. While the network is away, a calm word: the banner says the rest, and it is asked again when the network is back. */
@Component({
  selector: 'pa-error-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<pa-icon [name]="away() ? 'cloudOff' : 'information'" /><div>@if (away()) { <p i18n="@@platform.error-state.away">Cette partie viendra avec le réseau.</p> } @else { <b>{{ heading() ?? usual }}</b><p>{{ sentence() }}</p> }</div>
    @if (mayRetry() && !away()) { <div class="act"><button type="button" class="pa-link" (click)="retry.emit()" i18n="@@platform.error-state.retry">Réessayer</button></div> }`,
  styleUrl: '../empty-state/state-row.css',
  host: { '[class.error]': '!away()', '[class.calm]': 'away()', '[attr.role]': "away() ? 'note' : 'alert'" },
})
export class ErrorState {
  readonly failure = input<GraphqlFailure>();
  readonly heading = input<string>();
  readonly detail = input<string>();
  /** Something that a person did was not sent: said as such, and never sent again by itself. */
  readonly ofAction = input(false);
  readonly retry = output();
  private readonly network = inject(Network);
  protected readonly away = computed(() => !this.ofAction() && this.failure()?.kind === 'network' && !this.network.isOnline());
  private wasAway = false;
  protected readonly usual = $localize`:@@platform.error-state.heading:Cette partie n’a pas pu être affichée`;
  protected readonly sentence = computed(() => this.detail() ?? this.failure()?.message ?? '');
  protected readonly mayRetry = computed(() => !['forbidden', 'notFound', 'invalid'].includes(this.failure()?.kind ?? ''));

  constructor() {
    effect(() => {
      const back = this.wasAway && this.network.isOnline();
      this.wasAway = this.away();
      if (back) this.retry.emit();
    });
  }
}
