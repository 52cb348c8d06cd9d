import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';

import type { GraphqlFailure } from '../graphql/graphql-failure.js';
import { Icon } from '../icon/icon.js';

/** What did not come, in one sentence, and « Réessayer » where trying again may help. */
@Component({
  selector: 'pa-error-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<pa-icon name="information" /><div><b>{{ heading() ?? usual }}</b><p>{{ sentence() }}</p></div>
    @if (mayRetry()) { <div class="act"><button type="button" class="pa-link" (click)="retry.emit()" i18n="@@platform.error-state.retry">Réessayer</button></div> }`,
  styleUrl: '../empty-state/state-row.css',
  host: { class: 'error', role: 'alert' },
})
export class ErrorState {
  readonly failure = input<GraphqlFailure>();
  readonly heading = input<string>();
  readonly detail = input<string>();
  readonly retry = output();
  protected readonly usual = $localize`:@@platform.error-state.heading:Cette partie n’a pas pu être affichée`;
  protected readonly sentence = computed(() => this.detail() ?? this.failure()?.message ?? '');
  protected readonly mayRetry = computed(() => !['forbidden', 'notFound', 'invalid'].includes(this.failure()?.kind ?? ''));
}
