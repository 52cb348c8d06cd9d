import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DayPipe, DurationPipe, EmptyState, ErrorState, GapStatus, GraphqlClient, Icon, Intention, LoadingSkeleton, PageHead, TextPipe } from '@passerelle/platform-web';

import { BeginPracticeDocument, type BeginPracticeMutation, PracticePageDocument } from '../generated/graphql.js';

/** What one may practise now, and for how long; the session under way, and those before. */
@Component({
  selector: 'pa-practice-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, DurationPipe, EmptyState, ErrorState, GapStatus, Icon, LoadingSkeleton, NgTemplateOutlet, PageHead, RouterLink, TextPipe],
  templateUrl: './practice-page.html',
  styleUrl: './practice-page.css',
})
export class PracticePage {
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly intention = new Intention();
  /** A competency that a lesson or another page proposes to practise. */
  readonly competence = input<string>();
  protected readonly page = this.graphql.query(PracticePageDocument, () => ({}));
  protected readonly offer = computed(() => this.page.value()?.practiceOffer);
  protected readonly estimating = computed(() => this.page.value()?.viewer?.profiling === 'on');
  protected readonly suggested = computed(() => this.offer()?.competencies.filter((one) => one.suggested || one.competency.id === this.competence()) ?? []);
  protected readonly others = computed(() => this.offer()?.competencies.filter((one) => !this.suggested().includes(one)) ?? []);
  protected readonly open = computed(() => this.offer()?.sessions.find(({ id }) => id === this.offer()?.openId));
  protected readonly past = computed(() => this.offer()?.sessions.filter(({ endedAt }) => endedAt !== null) ?? []);
  /** What was asked for by the address, where there are exercises about it; else the first proposed. */
  protected readonly chosen = linkedSignal<string | undefined>(() => {
    const [all, asked] = [this.offer()?.competencies ?? [], this.competence()];
    return all.find(({ competency }) => competency.id === asked)?.competency.id ?? this.suggested()[0]?.competency.id ?? all[0]?.competency.id;
  });
  /** The address asks for what there are no exercises about. */
  protected readonly isMissing = computed(() => this.offer() !== undefined && this.competence() !== undefined && this.offer()?.competencies.every(({ competency }) => competency.id !== this.competence()));
  protected readonly due = computed(() => this.page.value()?.reviewDay.left ?? 0);
  protected readonly durations = [10, 20, 30];
  protected readonly minutes = signal(20);
  protected readonly sending = signal(false);
  protected readonly failure = signal('');

  protected readonly heading = $localize`:@@tutor.offer.heading:S’exercer`;
  protected readonly lead = $localize`:@@tutor.offer.lead:Des exercices à votre portée, avec des indices quand vous en voulez et une explication à chaque réponse.`;
  protected readonly none = $localize`:@@tutor.offer.none:Pas encore d’exercice pour vous`;
  protected readonly noneDetail = $localize`:@@tutor.offer.none.detail:Les exercices sur les compétences de votre emploi ne sont pas encore prêts. Les leçons de votre parcours en contiennent d’autres.`;

  protected async begin(): Promise<void> {
    const competencyId = this.chosen();
    if (this.sending() || !this.estimating() || !competencyId) return;
    this.sending.set(true);
    this.failure.set('');
    try {
      const { beginPractice } = await this.graphql.mutate(BeginPracticeDocument, { input: { idempotencyKey: this.intention.current([competencyId, this.minutes()]), competencyId, minutes: this.minutes() } });
      this.intention.done();
      this.acknowledge(beginPractice);
    } catch (fault) {
      this.failure.set(fault instanceof Error ? fault.message : '');
    } finally {
      this.sending.set(false);
    }
  }

  private acknowledge(outcome: BeginPracticeMutation['beginPractice']): void {
    switch (outcome.__typename) {
      case 'PracticeBegun':
      case 'PracticeAlreadyOpen':
        void this.router.navigate(['/pratique', outcome.session.id]);
        return;
      case 'ProfilingIsOff':
      case 'CompetencyNotPractisable':
        this.failure.set($localize`:@@tutor.offer.changed:Ce qui vous est proposé a changé depuis l’ouverture de la page. Rien n’a commencé.`);
        this.page.reload();
    }
  }
}
