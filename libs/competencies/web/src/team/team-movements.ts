import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, ErrorState, GraphqlClient } from '@passerelle/platform-web';

import { TeamMovementsDocument } from '../generated/graphql.js';

/** Who came to the team lately, who comes and who leaves soon, each with what to do; nothing when nobody moves. */
@Component({
  selector: 'pa-team-movements',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, ErrorState, RouterLink],
  templateUrl: './team-movements.html',
  styles: `
    :host:empty { display: none; }
    ul { display: grid; gap: 12px; }
    li { display: grid; gap: 4px; padding-top: 12px; border-top: 1px solid var(--pa-line); overflow-wrap: anywhere; }
    li:first-child { padding-top: 0; border-top: 0; }
    .do { display: flex; flex-wrap: wrap; gap: 4px 16px; }
  `,
})
export class TeamMovements {
  /** Whose team it is. */
  readonly managerId = input.required<string | null>();
  protected readonly page = inject(GraphqlClient).query(TeamMovementsDocument, () => ({ managerId: this.managerId() }));
  protected readonly movements = computed(() => this.page.value()?.teamMovements ?? []);
}
