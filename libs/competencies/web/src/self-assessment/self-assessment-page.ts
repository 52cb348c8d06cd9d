import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ErrorState, GapStatus, GraphqlClient, LevelSpan, LoadingSkeleton, newIdempotencyKey, PageHead, PageLanguage, TextPipe } from '@passerelle/platform-web';

import { SelfAssessmentPageDocument, type SelfAssessmentPageQuery, SubmitSelfAssessmentDocument, type SubmitSelfAssessmentMutation } from '../generated/graphql.js';
import { likelyLevelWords } from '../my-competencies/standing-words.js';
import { anEmptyDraft, type Answer, answered, forgetDraft, keepDraft, readDraft, type SelfAssessmentDraft } from './self-assessment-draft.js';

type Level = SelfAssessmentPageQuery['competency']['levels'][number];
type Submitted = Extract<SubmitSelfAssessmentMutation['submitSelfAssessment'], { readonly __typename: 'SelfAssessmentSubmitted' }>;

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
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly competencyId = input.required<string>();
  protected readonly page = this.graphql.query(SelfAssessmentPageDocument, () => ({ id: this.competencyId() }));
  protected readonly competency = computed(() => this.page.value()?.competency);
  protected readonly over = $localize`:@@competencies.self.over:Auto-évaluation, environ cinq minutes`;
  protected readonly lead = $localize`:@@competencies.self.lead:Dites ce que vous faites aujourd’hui dans votre travail, pas ce que vous pourriez faire. Il n’y a ni bonne ni mauvaise réponse, et vous pourrez recommencer.`;
  protected readonly choices: readonly { readonly answer: Answer; readonly words: string }[] = [
    { answer: 'yes', words: $localize`:@@competencies.self.yes:C’est ce que je fais` },
    { answer: 'partly', words: $localize`:@@competencies.self.partly:En partie` },
    { answer: 'no', words: $localize`:@@competencies.self.no:Pas encore` },
  ];

  private readonly draft = linkedSignal<SelfAssessmentDraft>(() => readDraft(this.competencyId()));
  protected readonly answers = computed(() => this.draft().answers);
  protected readonly levels = computed(() => this.competency()?.levels.filter(({ indicators }) => indicators.length > 0) ?? []);
  /** Levels to answer: one more at a time, down to one of which the person does nothing yet, unless they read on. */
  protected readonly shown = computed(() => {
    const stop = this.levels().findIndex((level) => !this.isComplete(level) || (this.isNotYet(level) && !this.draft().readsOn));
    return stop === -1 ? this.levels() : this.levels().slice(0, stop + 1);
  });
  protected readonly unanswered = computed(() => this.shown().flatMap(({ indicators }) => indicators).filter(({ id }) => this.answers()[id] === undefined));
  protected readonly done = computed(() => this.shown().length > 0 && this.unanswered().length === 0);
  protected readonly answeredSome = computed(() => Object.keys(this.answers()).length > 0);
  protected readonly mayStop = computed(() => this.done() && this.shown().length < this.levels().length);

  protected readonly result = signal<Submitted | undefined>(undefined);
  protected readonly resultWords = computed(() => {
    const estimate = this.result()?.standing?.estimate;
    return estimate ? likelyLevelWords(estimate) : '';
  });
  protected readonly off = signal(false);
  protected readonly sending = signal(false);
  protected readonly failure = signal('');

  protected text(text: { readonly fr: string; readonly en: string }): string {
    return this.language.of(text);
  }

  protected choose(indicatorId: string, answer: Answer): void {
    this.keep(answered(this.draft(), indicatorId, answer));
  }

  protected readOn(): void {
    this.keep({ ...this.draft(), key: newIdempotencyKey(), readsOn: true });
    this.focusOn(`#level-${this.shown().at(-1)?.level ?? 1}`);
  }

  protected startAgain(): void {
    this.draft.set(anEmptyDraft());
    forgetDraft(this.competencyId());
    this.focusOn('#level-1');
  }

  protected async submit(): Promise<void> {
    if (this.sending()) return;
    const [missing] = this.unanswered();
    if (missing) {
      [...this.host.querySelectorAll('input')].find(({ name }) => name === missing.id)?.focus();
      return;
    }
    this.sending.set(true);
    this.failure.set('');
    this.off.set(false);
    try {
      const { submitSelfAssessment } = await this.graphql.mutate(SubmitSelfAssessmentDocument, { input: { idempotencyKey: this.draft().key, competencyId: this.competencyId(), answers: this.allAnswers() } });
      this.acknowledge(submitSelfAssessment);
    } catch (fault) {
      this.failure.set(fault instanceof Error ? fault.message : '');
    } finally {
      this.sending.set(false);
    }
  }

  private acknowledge(outcome: SubmitSelfAssessmentMutation['submitSelfAssessment']): void {
    if (outcome.__typename === 'ProfilingIsOff') {
      // The server keeps its answer under the key: the same key would hear « off » again once estimation is on.
      this.keep({ ...this.draft(), key: newIdempotencyKey() });
      this.off.set(true);
      return;
    }
    forgetDraft(this.competencyId());
    this.result.set(outcome);
    this.focusOn('#result');
  }

  private keep(draft: SelfAssessmentDraft): void {
    this.draft.set(draft);
    keepDraft(this.competencyId(), draft);
  }

  private isComplete({ indicators }: Level): boolean {
    return indicators.every(({ id }) => this.answers()[id] !== undefined);
  }

  private isNotYet({ indicators }: Level): boolean {
    return indicators.every(({ id }) => this.answers()[id] === 'no');
  }

  /** Levels above the one where the person stopped: not yet. */
  private allAnswers(): { indicatorId: string; answer: Answer }[] {
    const shown = new Set(this.shown().map(({ level }) => level));
    return this.levels().flatMap(({ level, indicators }) => indicators.map(({ id }) => ({ indicatorId: id, answer: shown.has(level) ? (this.answers()[id] ?? 'no') : 'no' })));
  }

  private focusOn(selector: string): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}
