import { DatePipe, DecimalPipe, PercentPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, ErrorState, GapStatus, GraphqlClient, LevelSpan, LoadingSkeleton, newIdempotencyKey, PageHead, PageLanguage, TextPipe } from '@passerelle/platform-web';

import { ChangeCompetencySharingDocument, CompetencyPageDocument, type StandingFieldsFragment } from '../generated/graphql.js';
import { chancesOutOfTen, evidenceKindWords, likelyLevelWords, weightWords } from './standing-words.js';

/** Why this level: words first, probabilities, each piece of evidence with what it weighs and moves, what is asked and why. */
@Component({
  selector: 'pa-competency-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DatePipe, DecimalPipe, EmptyState, ErrorState, GapStatus, LevelSpan, LoadingSkeleton, PageHead, PercentPipe, RouterLink, TextPipe],
  templateUrl: './competency-page.html',
  styleUrl: './competency-page.css',
})
export class CompetencyPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  readonly competencyId = input.required<string>();
  protected readonly page = this.graphql.query(CompetencyPageDocument, () => ({ id: this.competencyId() }));
  protected readonly competency = computed(() => this.page.value()?.competency);
  protected readonly heading = computed(() => { const competency = this.competency(); return competency ? this.language.of(competency.title) : ''; });
  protected readonly lead = computed(() => { const competency = this.competency(); return competency ? this.language.of(competency.description) : ''; });
  protected readonly over = $localize`:@@competencies.one.over:Pourquoi ce niveau`;
  protected readonly nothing = $localize`:@@competencies.one.nothing:Nous ne savons pas encore`;
  protected readonly nothingDetail = $localize`:@@competencies.one.nothing.detail:Cinq minutes suffisent pour dire ce que vous faites déjà.`;
  private readonly changed = signal<StandingFieldsFragment | undefined>(undefined);
  protected readonly standing = computed(() => {
    const changed = this.changed();
    return changed?.competency.id === this.competencyId() ? changed : this.page.value()?.myStandings.find(({ competency }) => competency.id === this.competencyId());
  });
  protected readonly words = computed(() => { const estimate = this.standing()?.estimate; return estimate ? likelyLevelWords(estimate) : ''; });
  protected readonly chances = computed(() => chancesOutOfTen(this.standing()?.transformed.probability ?? 0));
  protected readonly manager = computed(() => { const manager = this.page.value()?.myManager; return manager ? `${manager.firstName} ${manager.lastName}` : null; });
  protected readonly failure = signal('');
  protected readonly kindWords = evidenceKindWords;
  protected readonly weightOf = weightWords;

  protected async share(event: Event): Promise<void> {
    const box = event.target as HTMLInputElement;
    this.failure.set('');
    try {
      const { changeCompetencySharing } = await this.graphql.mutate(ChangeCompetencySharingDocument, { input: { idempotencyKey: newIdempotencyKey(), competencyId: this.competencyId(), shared: box.checked } });
      this.changed.set(changeCompetencySharing.standing ?? undefined);
    } catch (fault) {
      // The switch shows what the server knows, never what was hoped.
      box.checked = this.standing()?.shared ?? false;
      this.failure.set(fault instanceof Error ? fault.message : '');
    }
  }
}
