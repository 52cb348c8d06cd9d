import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DayPipe, DurationPipe, EmptyState, ErrorState, GraphqlClient, Icon, Intention, LoadingSkeleton, PageHead, PageLanguage, TextPipe } from '@passerelle/platform-web';

import { BeginDiagnosticDocument, type BeginDiagnosticMutation, DiagnosticPageDocument, type DiagnosticPageQuery } from '../generated/graphql.js';
import { progressWords, reasonWords, verdictWords } from './proposal-words.js';

type Past = DiagnosticPageQuery['myDiagnostics'][number];
type Testable = DiagnosticPageQuery['diagnosticProposal']['competencies'][number];

/** What to test now and why, what it is for and who sees it; the diagnostic under way, and those before. */
@Component({
  selector: 'pa-diagnostic-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, DurationPipe, EmptyState, ErrorState, Icon, LoadingSkeleton, NgTemplateOutlet, PageHead, RouterLink, TextPipe],
  templateUrl: './diagnostic-page.html',
  styleUrl: './diagnostic-page.css',
})
export class DiagnosticPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly intention = new Intention();
  /** Competencies of a step of the path that one says one knows already, from the address. */
  readonly competence = input<string | readonly string[]>();
  private readonly claimed = computed<readonly string[]>(() => [this.competence() ?? []].flat());
  protected readonly testOut = computed(() => this.claimed().length > 0);
  protected readonly page = this.graphql.query(DiagnosticPageDocument, () => ({}));
  protected readonly proposal = computed(() => this.page.value()?.diagnosticProposal);
  protected readonly estimating = computed(() => this.page.value()?.viewer?.profiling === 'on');
  protected readonly suggested = computed(() => this.proposal()?.competencies.filter(({ competency, suggested }) => (this.testOut() ? this.claimed().includes(competency.id) : suggested)) ?? []);
  protected readonly others = computed(() => (this.testOut() ? [] : (this.proposal()?.competencies.filter((one) => !one.suggested) ?? [])));
  protected readonly open = computed(() => this.page.value()?.myDiagnostics.find(({ id }) => id === this.proposal()?.openId));
  protected readonly past = computed(() => this.page.value()?.myDiagnostics.filter(({ endedAt }) => endedAt !== null) ?? []);
  /** In the order of the page, which is that of the questions. */
  protected readonly chosen = linkedSignal<readonly string[]>(() => this.suggested().flatMap(({ competency, againFrom }) => (againFrom ? [] : [competency.id])).slice(0, this.most()));
  protected readonly most = computed(() => this.proposal()?.most ?? 0);
  protected readonly minutes = computed(() => this.proposal()?.competencies.reduce((sum, { competency, minutes }) => sum + (this.chosen().includes(competency.id) ? minutes : 0), 0) ?? 0);
  protected readonly sending = signal(false);
  protected readonly failure = signal('');
  protected readonly progressWords = progressWords;
  protected readonly reasonWords = reasonWords;
  protected readonly separator = inject(PageLanguage).current === 'fr' ? '\u202f; ' : '; ';

  protected readonly heading = computed(() => (this.testOut() ? $localize`:@@assessment.test-out.heading:Je connais déjà` : $localize`:@@assessment.proposal.heading:Vérifier où j’en suis`));
  protected readonly lead = computed(() => (this.testOut() ? $localize`:@@assessment.test-out.lead:De cinq à huit questions par compétence. Si vous montrez le niveau demandé, l’étape sort de votre parcours ; sinon, elle y reste, et rien d’autre ne change.` : $localize`:@@assessment.proposal.lead:De courtes questions sur les tâches qui changent dans votre emploi. Elles suivent vos réponses et s’arrêtent dès que c’est assez clair.`));
  protected readonly none = $localize`:@@assessment.proposal.none:Aucune compétence à vérifier pour l’instant`;
  protected readonly noneDetail = $localize`:@@assessment.proposal.none.detail:Les questions sur les compétences de votre emploi ne sont pas encore prêtes. Une auto-évaluation ou une validation restent possibles.`;

  protected readonly noQuestions = $localize`:@@assessment.test-out.none:Pas encore de questions sur cette étape`;
  protected readonly noQuestionsDetail = $localize`:@@assessment.test-out.none.detail:Vous pouvez montrer ce que vous faites et demander une validation à votre gestionnaire, ou écarter l’étape.`;

  protected choose(id: string, checked: boolean): void {
    const inOrder = [...this.suggested(), ...this.others()].map(({ competency }) => competency.id);
    this.chosen.set(inOrder.filter((other) => (other === id ? checked : this.chosen().includes(other))));
    this.failure.set('');
  }

  /** Nothing while levels are not estimated: a conclusion is a level. */
  protected verdictOf({ conclusions }: Past, competencyId: string): string | undefined {
    const conclusion = conclusions?.find((one) => one.competencyId === competencyId);
    return conclusion && verdictWords(conclusion.verdict);
  }

  protected isFull({ competency }: Testable): boolean {
    return this.chosen().length >= this.most() && !this.chosen().includes(competency.id);
  }

  protected async begin(): Promise<void> {
    if (this.sending() || !this.estimating() || this.chosen().length === 0) return;
    this.sending.set(true);
    this.failure.set('');
    try {
      const { beginDiagnostic } = await this.graphql.mutate(BeginDiagnosticDocument, { input: { idempotencyKey: this.intention.current([...this.chosen(), this.testOut()]), competencyIds: [...this.chosen()], testOut: this.testOut() } });
      this.intention.done();
      this.acknowledge(beginDiagnostic);
    } catch (fault) {
      this.failure.set(fault instanceof Error ? fault.message : '');
    } finally {
      this.sending.set(false);
    }
  }

  private acknowledge(outcome: BeginDiagnosticMutation['beginDiagnostic']): void {
    switch (outcome.__typename) {
      case 'DiagnosticBegun':
      case 'DiagnosticAlreadyOpen':
        void this.router.navigate(['/diagnostic', outcome.diagnostic.id]);
        return;
      case 'ProfilingIsOff':
      case 'CompetencyNotTestable':
      case 'CompetencyTestedLately':
        // What was proposed is no longer so: another tab, or a new version of the profile.
        this.failure.set($localize`:@@assessment.proposal.changed:Ce qui vous est proposé a changé depuis l’ouverture de la page. Rien n’a commencé.`);
        this.page.reload();
    }
  }
}
