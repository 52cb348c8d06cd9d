import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ErrorState, GapStatus, GraphqlClient, LevelSpan, LoadingSkeleton, newIdempotencyKey, PageHead, PageLanguage, TextPipe } from '@passerelle/platform-web';

import { SelfAssessmentPageDocument, type SelfAssessmentPageQuery, SubmitSelfAssessmentDocument, type SubmitSelfAssessmentMutation } from '../generated/graphql.js';

type Level = SelfAssessmentPageQuery['competency']['levels'][number];
type Answer = 'yes' | 'partly' | 'no';
type Submitted = Extract<SubmitSelfAssessmentMutation['submitSelfAssessment'], { readonly __typename: 'SelfAssessmentSubmitted' }>;

/** The key goes with the answers: sent again after a lost network, they count once. */
interface Draft {
  readonly key: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** What I do already, indicator by indicator, level after level; the draft survives a reload and a change of language. */
@Component({
  selector: 'pa-self-assessment-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, GapStatus, LevelSpan, LoadingSkeleton, PageHead, RouterLink, TextPipe],
  templateUrl: './self-assessment-page.html',
  styleUrl: './self-assessment-page.css',
})
export class SelfAssessmentPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  readonly competencyId = input.required<string>();
  protected readonly page = this.graphql.query(SelfAssessmentPageDocument, () => ({ id: this.competencyId() }));
  protected readonly competency = computed(() => this.page.value()?.competency);
  protected readonly heading = computed(() => { const competency = this.competency(); return competency ? this.language.of(competency.title) : ''; });
  protected readonly over = $localize`:@@competencies.self.over:Auto-évaluation, environ cinq minutes`;
  protected readonly lead = $localize`:@@competencies.self.lead:Dites ce que vous faites aujourd’hui dans votre travail, pas ce que vous pourriez faire. Il n’y a ni bonne ni mauvaise réponse, et vous pourrez recommencer.`;
  private readonly storageKey = computed(() => `passerelle.self-assessment.${this.competencyId()}`);
  private readonly draft = linkedSignal<Draft>(() => JSON.parse(sessionStorage.getItem(this.storageKey()) ?? 'null') ?? { key: newIdempotencyKey(), answers: {} });
  protected readonly answers = computed(() => this.draft().answers);
  protected readonly levels = computed(() => this.competency()?.levels ?? []);
  /** Levels to answer: one more at a time, until a level that one does nothing of. */
  protected readonly shown = computed(() => {
    const stop = this.levels().findIndex((level) => !this.isComplete(level) || level.indicators.every(({ id }) => this.answers()[id] === 'no'));
    return stop === -1 ? this.levels() : this.levels().slice(0, stop + 1);
  });
  protected readonly done = computed(() => this.shown().length > 0 && this.shown().every((level) => this.isComplete(level)));
  protected readonly stoppedEarly = computed(() => this.done() && this.shown().length < this.levels().length);
  protected readonly result = signal<Submitted | undefined>(undefined);
  protected readonly off = signal(false);
  protected readonly refusal = signal('');
  protected readonly choices: readonly { readonly answer: Answer; readonly words: string }[] = [
    { answer: 'yes', words: $localize`:@@competencies.self.yes:C’est ce que je fais` },
    { answer: 'partly', words: $localize`:@@competencies.self.partly:En partie` },
    { answer: 'no', words: $localize`:@@competencies.self.no:Pas encore` },
  ];

  constructor() {
    effect(() => {
      const draft = this.draft();
      if (Object.keys(draft.answers).length > 0) sessionStorage.setItem(this.storageKey(), JSON.stringify(draft));
    });
  }

  protected choose(indicatorId: string, answer: Answer): void {
    this.draft.set({ ...this.draft(), answers: { ...this.answers(), [indicatorId]: answer } });
  }

  private isComplete({ indicators }: Level): boolean {
    return indicators.every(({ id }) => this.answers()[id] !== undefined);
  }

  protected async submit(): Promise<void> {
    if (!this.done()) {
      this.refusal.set($localize`:@@competencies.self.incomplete:Il reste des énoncés sans réponse.`);
      return;
    }
    this.refusal.set('');
    try {
      const { submitSelfAssessment } = await this.graphql.mutate(SubmitSelfAssessmentDocument, { input: { idempotencyKey: this.draft().key, competencyId: this.competencyId(), answers: this.allAnswers() } });
      if (submitSelfAssessment.__typename === 'ProfilingIsOff') {
        this.off.set(true);
        return;
      }
      sessionStorage.removeItem(this.storageKey());
      this.result.set(submitSelfAssessment);
    } catch (fault) {
      this.refusal.set(fault instanceof Error ? fault.message : '');
    }
  }

  /** Levels above the one where a person stopped: not yet. */
  private allAnswers(): { indicatorId: string; answer: Answer }[] {
    const shown = new Set(this.shown().map(({ level }) => level));
    return this.levels().flatMap(({ level, indicators }) => indicators.map(({ id }) => ({ indicatorId: id, answer: shown.has(level) ? (this.answers()[id] ?? 'no') : 'no' })));
  }
}
