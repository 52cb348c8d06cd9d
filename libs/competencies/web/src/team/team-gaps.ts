import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, inject, input, PendingTasks, signal } from '@angular/core';
import { ErrorState, GraphqlClient, InTurn, LoadingSkeleton, Turns } from '@passerelle/platform-web';

import { TeamGapsDocument } from '../generated/graphql.js';
import { TeamGapCard } from './team-gap-card.js';

/** The three gaps that matter most for the transformed role, each with one action as a proposal. */
@Component({
  selector: 'pa-team-gaps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, InTurn, LoadingSkeleton, TeamGapCard],
  template: `
    <section class="pa-card pa-stack" aria-labelledby="gaps">
      <h2 id="gaps" i18n="@@competencies.gaps.heading">Écarts qui comptent le plus</h2>
      <p class="pa-caption" i18n="@@competencies.gaps.lead">Face au rôle transformé, d’après ce que vous voyez. Rien ne se fait sans vous.</p>
      @if (partial()) { <p class="pa-caption" role="status" i18n="@@competencies.gaps.whole">Ces écarts sont ceux de toute l’équipe : les filtres et le rôle choisis à côté ne les changent pas.</p> }
      @if (page.error(); as failure) { <pa-error-state [failure]="failure" (retry)="page.reload()" /> }
      @else if (gaps(); as shown) {
        @for (gap of shown; track gap.competency.id) { <pa-team-gap-card *paInTurn [gap]="gap" [managerId]="managerId()" [mentored]="volunteered().has(gap.competency.id)" (followed)="page.reload()" /> }
        @empty { <p class="pa-quiet" i18n="@@competencies.gaps.none">Rien à proposer : ce que vous voyez atteint ce qui sera demandé, ou personne ne partage encore ses niveaux.</p> }
      } @else { <pa-loading-skeleton [lines]="6" /> }
    </section>
  `,
})
export class TeamGaps {
  /** Whose team it is. */
  readonly managerId = input.required<string | null>();
  /** The same as the address names it: known before the team is. */
  readonly named = input<string | null>(null);
  /** What stands beside is a part of the team, or another role. */
  readonly partial = input(false);
  protected readonly page = inject(GraphqlClient).query(TeamGapsDocument, () => ({ managerId: this.named() }));
  /** Competencies for which somebody offers to accompany. */
  protected readonly volunteered = computed(() => new Set(this.page.value()?.volunteeredCompetencies));
  protected readonly gaps = computed(() => this.page.value()?.teamGaps);
  private readonly turns = inject(Turns);
  private readonly drawn = signal(false);
  /** Whether every gap is there, so that what is drawn under them does not move. */
  readonly settled = this.drawn.asReadonly();

  constructor() {
    const pending = inject(PendingTasks);
    afterRenderEffect(() => {
      if (!this.gaps() && !this.page.error()) return;
      void pending.run(async () => {
        await this.turns.take();
        this.drawn.set(true);
      });
    });
  }
}
