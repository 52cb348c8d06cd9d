import { ChangeDetectionStrategy, Component, computed, effect, type ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ErrorState, GraphqlClient, GraphqlFailure, newIdempotencyKey, TextPipe } from '@passerelle/platform-web';

import { type PlayerEnrolmentFragment, type PlayerQuery, SubmitQuizDocument } from '../generated/graphql.js';

type Quiz = PlayerQuery['course']['quiz'];
type Result = NonNullable<PlayerEnrolmentFragment['quizResult']>;

/** What is being answered, kept on the device until it is sent: a reload, a change of language, a closed page lose nothing. */
interface Draft {
  readonly key: string;
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

/** The final quiz on one page, then its result, item by item, and another try for whoever wants one. */
@Component({
  selector: 'pa-quiz-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, RouterLink, TextPipe],
  templateUrl: './quiz-form.html',
  styleUrl: './quiz-form.css',
})
export class QuizForm {
  private readonly graphql = inject(GraphqlClient);
  readonly courseId = input.required<string>();
  readonly version = input.required<number>();
  readonly quiz = input.required<Quiz>();
  readonly enrolmentId = input.required<string>();
  readonly result = input.required<Result | null>();
  readonly scored = output<PlayerEnrolmentFragment>();
  /** Another version is taken since, perhaps in another tab: this quiz is no longer the one to answer. */
  readonly outdated = output();
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  private readonly storageKey = computed(() => `passerelle.quiz.${this.enrolmentId()}.${this.version()}`);
  private readonly draft = linkedSignal<Draft>(() => JSON.parse(localStorage.getItem(this.storageKey()) ?? 'null') ?? { key: newIdempotencyKey(), answers: {} });
  protected readonly again = linkedSignal(() => Object.keys(this.draft().answers).length > 0);
  protected readonly answers = computed(() => this.draft().answers);
  protected readonly unanswered = computed(() => this.quiz().items.filter(({ id }) => !this.answers()[id]?.length).length);
  protected readonly evidence = signal<boolean | undefined>(undefined);
  protected readonly sending = signal(false);
  protected readonly moved = signal(false);
  protected readonly failure = signal<GraphqlFailure | undefined>(undefined);
  protected readonly byItem = computed(() => new Map((this.result()?.items ?? []).map((item) => [item.itemId, item])));

  constructor() {
    effect(() => {
      const draft = this.draft();
      if (Object.keys(draft.answers).length > 0) localStorage.setItem(this.storageKey(), JSON.stringify(draft));
    });
  }

  protected choose(itemId: string, choiceId: string, multiple: boolean, checked: boolean): void {
    const before = this.answers()[itemId] ?? [];
    const chosen = multiple ? [...before.filter((id) => id !== choiceId), ...(checked ? [choiceId] : [])] : [choiceId];
    this.draft.set({ ...this.draft(), answers: { ...this.answers(), [itemId]: chosen } });
  }

  protected textOf(itemId: string, choiceId: string) {
    return this.quiz().items.find(({ id }) => id === itemId)?.choices.find(({ id }) => id === choiceId)?.text;
  }

  protected async submit(): Promise<void> {
    this.sending.set(true);
    this.failure.set(undefined);
    this.moved.set(false);
    try {
      const answers = this.quiz().items.map(({ id }) => ({ itemId: id, chosen: this.answers()[id] ?? [] }));
      const { submitQuiz } = await this.graphql.mutate(SubmitQuizDocument, { input: { idempotencyKey: this.draft().key, enrolmentId: this.enrolmentId(), version: this.version(), answers } });
      localStorage.removeItem(this.storageKey());
      this.draft.set({ key: newIdempotencyKey(), answers: {} });
      if (submitQuiz.__typename === 'QuizOfAnotherVersion') {
        this.moved.set(true);
        this.outdated.emit();
        return;
      }
      this.again.set(false);
      this.evidence.set(submitQuiz.evidence);
      this.scored.emit(submitQuiz.enrolment);
      // The button that had the focus goes away with the questions.
      this.title().nativeElement.focus();
    } catch (fault) {
      this.failure.set(fault instanceof GraphqlFailure ? fault : undefined);
    } finally {
      this.sending.set(false);
    }
  }
}
