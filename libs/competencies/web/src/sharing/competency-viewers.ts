import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { DayPipe, ErrorState, GraphqlClient, LoadingSkeleton, MomentPipe, TextPipe } from '@passerelle/platform-web';

import { CompetencyViewersDocument } from '../generated/graphql.js';

/** Who saw one’s level in a competency: read when it is opened, since most people do not ask every day. */
@Component({
  selector: 'pa-competency-viewers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, ErrorState, LoadingSkeleton, MomentPipe, TextPipe],
  templateUrl: './competency-viewers.html',
  styles: `
    summary { cursor: pointer; min-height: 28px; padding: 8px 0; }
    li { padding: 8px 0; border-top: 1px solid var(--pa-line); overflow-wrap: anywhere; }
    details { border-top: 1px solid var(--pa-line); margin-top: 8px; }
  `,
})
export class CompetencyViewers {
  readonly competencyId = input.required<string>();
  protected readonly opened = signal(false);
  protected readonly query = inject(GraphqlClient).query(CompetencyViewersDocument, () => (this.opened() ? { competencyId: this.competencyId() } : undefined));
  protected readonly views = computed(() => this.query.value()?.myCompetencyViews);

  protected toggle(event: Event): void {
    if ((event.target as HTMLDetailsElement).open) this.opened.set(true);
  }
}
